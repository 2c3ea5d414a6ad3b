/** Shows any value in a sentence: short, and on one line. */

/** Calls a function, and gives the fallback where it throws: a getter of the caller's may. */
export const attempt = <T>(run: () => T, fallback: T): T => {
  try {
    return run();
  } catch {
    return fallback;
  }
};

/** Text on one line: a picture for each control character, U+FFFD for surrogates and for characters that change the direction of text. */
export const printable = (text: string): string =>
  text.replace(
    /[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|[\ud800-\udfff]/gu,
    (character) => PICTURES.get(character) ?? pictureOf(character.codePointAt(0)!),
  );

const PICTURES = new Map([
  ['\n', '⏎'],
  ['\x7f', '␡'],
]);

/** Unicode has pictures for the first 32 characters, from U+2400 on. */
const pictureOf = (code: number): string =>
  code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\ufffd';

/** The beginning of a text, so that a huge one costs little. */
export const cut = (text: string, length = 40): string =>
  text.length > length
    ? `${printable(text.slice(0, length).replace(/[\ud800-\udbff]$/, ''))}…`
    : printable(text);

/** A value: text in quotes, numbers and booleans as they are, and the kind of everything else. */
export const shown = (value: unknown): string =>
  typeof value === 'string' ? `"${cut(value)}"` : isPlain(value) ? cut(String(value)) : kind(value);

/** The kind of a value: `an object`, `NaN`, `a Date`. */
export const kind = (value: unknown): string => {
  if (value == null || Number.isNaN(value)) return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  if (attempt(() => Array.isArray(value), false)) return 'an array';
  // A class of the caller's may have any tag, or throw.
  const tag = attempt(() => ({}).toString.call(value).slice(8, -1), 'Object');
  return KINDS.get(tag) ?? 'an object';
};

const KINDS = new Map([
  ['Date', 'a Date'],
  ['Error', 'an Error'],
  ['Map', 'a Map'],
  ['Promise', 'a Promise'],
  ['RegExp', 'a regular expression'],
  ['Set', 'a Set'],
  ['URL', 'a URL'],
]);

/** Whether a value is shown as it is. */
const isPlain = (value: unknown): value is number | bigint | boolean =>
  typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';

/** Text as code: `'shop'`. */
export const quoted = (text: string): string => `'${cut(text).replace(/['\\]/g, '\\$&')}'`;

/** A number as people read it: `6,001`. */
export const figure = (value: unknown): string =>
  Number.isInteger(value) ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : shown(value);

/** A choice: `'a', 'b' or 'c'`. At most twelve are listed. */
export const choice = (options: readonly string[]): string => {
  const listed = options.slice(0, 12);
  const last = listed.length < options.length ? 'another of its kind' : listed.pop()!;
  return listed.length ? `${listed.join(', ')} or ${last}` : last;
};
