/** Refuses what has no UTF-8. */

/** The text as it is. Throws for a lone surrogate, which no server could read: it empties `document.cookie` for the whole page in Chromium. */
export const wellFormed = (text: string): string => {
  const lone = /[\ud800-\udfff]/u.exec(text);
  if (lone) throw new RangeError(`U+${codePoint(lone[0])} at ${lone.index} is half a character`);
  return text;
};

/** The number of the first character, as Unicode writes it. */
export const codePoint = (character: string): string =>
  character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
