// What stands above the figures in docs/performance.md.

/**
 * @param {string} peers their names and versions
 * @param {string} rounds
 */
export const introduction = (peers, rounds) => `# Performance

Written by \`npm run bench\`; \`npm run bench -- --check\` fails where a bound is broken. Compared with ${peers}.

**Read the ratios.** Times differ from machine to machine and from day to day; ratios were taken within one run and hold. A cell reads
\`time · ratio (range)\`: the median time of one call, the median of its ratio to the floor, and the range of the middle half of the
ratios. The floor is the first row of each table, what the browser itself needs; its range is that of the times. The second row
is the floor measured again under another name: how far its ratio is from 1 is how far to trust the others.

The bounds, at 10 cookies and more: \`get\` and \`getAll\` on an unchanged jar at most 1.05 times the bare read in Chromium, 1.2 times in
Firefox, and 0.2 µs in WebKit, whose bare read takes next to nothing; ahead of every peer there, on a jar that changes before each read, and
on texts alone; a watched definition's \`get\` at most 1.25 times the bare read in Chromium. What this run did not keep of them is said below.

## How it is measured

- A page on http://127.0.0.1 measures itself with the unbundled builds and posts its figures to the server it came from. No debugging
  protocol is attached: one makes Chromium's bare read ten times dearer. The page is cross-origin isolated, and Firefox is told not to round
  its clock, so that short samples can be timed. Each size of jar has a browser of its own, with a fresh profile. WebKitGTK is not Safari.
- ${rounds} rounds; in each, every subject runs once, in random order, for a sample of 200 steps of the clock and no less than 1 ms.
  The ratio is taken within the round. What each call returns is checked once and stored each time, so nothing can be optimised away.
- The cookies have names and values as sites have them. \`get\` and \`has\` look for the one in the middle, by a literal name.
- Chromium's getter takes some 0.2 µs longer for each function on the stack above it, as functions show that do nothing but call the next one.
  So each verb asks the document itself: it cannot cost less than "a function that only reads it", which is that function with nothing
  around it. What is below the floor is so because Chromium's compiler has treated the floor's loop worse, not because of the verb.
- In a second page of the same Chromium process both stand higher above the bare loop, here not shown: a function that only reads up to 1.10
  times, \`get\` up to 1.14 times, and why was not found. It is why each size has a browser of its own.
- Before an unchanged jar is measured, each subject runs for half a second, in the same way, so that the compilers have done what they do.
- "Writing": a cookie on top of the jar, with another value each time, \`path=/; samesite=lax\`. The bare write's text is ready beforehand; "its
  text put together" is the same with the value put in on the spot, as code without a library would. Chromium only queues a write, and the next
  read waits for the queue: so there are 32 writes in a row, then a read; the first table has the writes alone, what a page pays that goes
  on with something else, the second one both.
- "A bare write, then one read": no read can make use of the one before. \`set(…).ok\` is our write and the look whether it is there.
- Each peer's calls are given what makes them write the same: \`path=/; samesite=lax\`. universal-cookie is told not to parse JSON. All are bundled to one module, unminified.
- "Taking a text apart": through a jar over a text in place of \`document.cookie\`; names and values are percent-decoded in all of them. \`get\` is one cookie of it.`;
