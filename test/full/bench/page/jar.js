// The cookies that are read: names and lengths as sites have them, the same in every run.

/** Five kinds in turn, # being a number; 5 kB for 150 of them. The fourth is JSON as servers write it, percent-encoded. */
const kinds = [
  'session_#=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822#',
  '_ga_K3XW#=GS1.1.17672256#.3.1',
  'theme_#=dark',
  'cart_#=%5B%7B%22id%22%3A#%7D%5D',
  'last_visit_#=176722560#',
];

/** The cookie that is written; it comes on top of the jar, and its values (one for each write in turn) need no escaping. */
export const written = 'visits';
export const attributes = '; path=/; samesite=lax';
export const values = Array.from({ length: 64 }, (_, i) => `v${i + 1000}`);
export const lines = values.map((value) => `${written}=${value}${attributes}`);

/**
 * Empties the jar and puts cookies into it.
 * @param {number} count
 * @returns {Record<string, string>} names and values
 */
export function fill(count) {
  for (const pair of document.cookie.split('; '))
    document.cookie = `${pair.split('=')[0]}=; path=/; max-age=0`;
  const pairs = Array.from({ length: count }, (_, i) =>
    String(kinds[i % kinds.length]).replaceAll('#', String(i)),
  );
  for (const pair of pairs) document.cookie = pair + attributes;
  const kept = document.cookie ? document.cookie.split('; ').length : 0;
  if (kept !== count) throw new Error(`this browser kept ${kept} of ${count} cookies`);
  return Object.fromEntries(pairs.map((pair) => pair.split('=').map(decodeURIComponent)));
}
