// What stands above the figures in docs/performance.md: the result, what is not reached, and how all of it is measured.

/**
 * @param {object} page
 * @param {string} page.peers their names and versions
 * @param {string | number} page.rounds
 * @param {string} page.result the table that the page begins with
 * @param {string} page.verdict the table of what is not reached
 */
export const introduction = ({ peers, rounds, result, verdict }) => `# Performance

The median time of one call, and how many times as long as the bare call it takes:

![Times the bare call in Chromium: the numbers are in the table below.](./charts/speed-chromium.svg)

${result}

Compared with ${peers}. Times differ from machine to machine; the ratios were taken within one run and hold. Below are all figures, by browser,
and those of a request on a server.

## What is not reached

These are the bounds that we aim at, with 10 cookies and more. The table below them lists those that the last run did not reach:

- \`get\` and \`getAll\` on an unchanged jar take at most 1.05 times the bare read in Chromium, 1.2 times in Firefox, and 0.2 µs in WebKit.
- They are ahead of every peer there, on a jar that changes before each read, and on texts alone.
- A definition's \`get\`, watched or not, takes at most 1.25 times the bare read in Chromium. A mounted hook's snapshot takes at most 0.1 µs.
- Making a jar takes less time than with each peer that has jars.
- The script for a tag, and the import of \`get\`, answer earlier than each peer's. The two that stand in for js-cookie answer earlier than js-cookie.
- 300 React components are rendered, and show changes, sooner than with react-cookie.
- On a server, each of the four tasks below takes less time than with \`cookie\` and \`cookie-es\`. Making a jar takes less than \`parse\` of \`cookie\`.

A row shows our ratio to the floor, then the bound, or the ratio of whoever is ahead.

<!-- unreached -->

${verdict}

<!-- /unreached -->

## How to read the tables

A cell reads \`time · ratio (range)\`: the median time of one call, the median of its ratio to the floor, and the range of the middle half of the ratios.
The floor is the first row of each table: what the browser itself needs. Its range is that of the times. The second row is the floor, measured
again under another name. How far its ratio is from 1 is how far to trust the others.

## How it is measured

\`npm run bench\` writes this page. \`npm run bench -- --check\` fails where a bound is broken.

- A page on http://127.0.0.1 measures itself with the unbundled builds and posts its figures to its server. No debugging
  protocol is attached: one makes Chromium's bare read ten times dearer. The page is cross-origin isolated, and Firefox does not round
  its clock, so that short samples can be timed. Each size of jar has a browser of its own, with a fresh profile. WebKitGTK is not Safari.
- There are ${rounds} rounds. In each, every subject runs once, in random order, for a sample of 200 steps of the clock and no less than 1 ms.
  The ratio is taken within the round. What each call returns is checked once and stored each time, so nothing can be optimised away.
- The cookies have names and values as sites have them. \`get\` and \`has\` look for the one in the middle, by a literal name.
- Chromium's getter takes some 0.2 µs longer for each function on the stack above it, as functions show that only call the next one.
  So each verb asks the document itself. It cannot cost less than "a function that only reads it", which is that function with nothing
  around it. A figure below the floor means that Chromium's compiler has treated the floor's loop worse. It is not the verb's merit.
- In a second page of the same Chromium process both stand higher above the bare loop, which is not shown here: a function that only reads up to 1.10
  times, \`get\` up to 1.14 times. The reason was not found. This is why each size has a browser of its own.
- Before an unchanged jar is measured, watched or not, each subject runs for half a second, in the same way, so that the compilers have done what they do.
- "Writing": a cookie on top of the jar, with another value each time, \`path=/; samesite=lax\`. The bare write's text is ready beforehand. "Its
  text put together" is the same with the value put in on the spot, as code without a library would do. Chromium only queues a write, and the next
  read waits for the queue. So there are 32 writes in a row, then a read. The first table has the writes alone, which a page pays that goes
  on with something else. The second one has both.
- "A bare write, then one read": no read can make use of the one before. \`set(…).ok\` is our write and the check whether it is there.
- Each peer's calls get the options that make them write the same: \`path=/; samesite=lax\`. universal-cookie does not parse JSON here. All are bundled to one module, unminified.
- "A mounted hook's snapshot" is what React asks for at each render. It was taken from our hook in a component that is on the page.
- "Making a jar": \`createJar(documentStore())\`, js-cookie's \`withAttributes\`, universal-cookie's \`new Cookies\`. The other peers have no jars, and none has
  definitions.
- "A script's start": a new frame for each sample, with a page of its own. The script's text is put into it at once, so there is no network in the
  time. It ends with the first read's answer. No two texts are the same, because engines keep what they have compiled. There are half as many rounds.
- "One import, bundled": by esbuild, minified, as an app's build does it. "Everything" and \`gingersnap/async\` use all of what they export. \`gingersnap/consent\`
  makes a consent and a definition under it, and reads that. \`gingersnap/storage\` makes a storage and asks for an item.
- "React": React's production build, 10 components for each cookie. By hand: \`useSyncExternalStore\` whose snapshot is cut out of \`document.cookie\`, with
  listeners for each name. "Rendered" ends when React has committed and subscribed. A change ends when the page shows it. Before each,
  all that the browser has put off is done.
- "Taking a text apart": through a jar over a text in place of \`document.cookie\`. Names and values are percent-decoded in all of them. \`get\` is one cookie of it.`;
