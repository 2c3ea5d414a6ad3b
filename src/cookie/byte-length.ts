/** Counts the bytes of a text. */

/** How many bytes a text has as UTF-8, a lone surrogate as U+FFFD. Not by a TextEncoder: the jsdom of Jest has none. */
export const byteLength = (text: string): number => {
  let bytes = 0;
  for (const character of text)
    bytes += character < '\x80' ? 1 : character < '\u0800' ? 2 : character.length + 2;
  return bytes;
};
