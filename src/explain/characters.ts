/** Names the characters of a text: in words, with their number and position. */
import { printable } from './shown.js';

const NAMES = new Map([
  ['\0', 'a null character'],
  ['\t', 'a tab'],
  ['\n', 'a line feed'],
  ['\v', 'a vertical tab'],
  ['\f', 'a form feed'],
  ['\r', 'a carriage return'],
  ['\x1b', 'an escape character'],
  ['\x7f', 'a delete character'],
  [' ', 'a space'],
  ['\xa0', 'a no-break space'],
  ['\ufeff', 'a byte order mark'],
  ['"', 'a double quote'],
  ['#', 'a hash'],
  ['%', 'a percent sign'],
  ['*', 'an asterisk'],
  [',', 'a comma'],
  ['/', 'a slash'],
  [':', 'a colon'],
  [';', 'a semicolon'],
  ['=', 'an equals sign'],
  ['?', 'a question mark'],
  ['@', 'an at sign'],
  ['\\', 'a backslash'],
]);

/** A character that a text must not contain. */
export interface Misplaced {
  /** The character itself. */
  readonly character: string;
  /** `a line feed (U+000A) at position 1`; positions count from 0, as a string's do. */
  readonly phrase: string;
}

/** The first character that the expression matches. With the u flag it matches a surrogate only where the surrogate is alone. */
export const findCharacter = (text: string, unwanted: RegExp): Misplaced | undefined => {
  const found = unwanted.exec(text);
  if (!found) return undefined;
  const [character] = found;
  const number = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return {
    character,
    phrase: `${nameOf(character)} (U+${number}) at position ${found.index}`,
  };
};

/** Whether this is one half of a character that takes two units of UTF-16. */
export const isLoneSurrogate = (character: string): boolean => /^[\ud800-\udfff]$/.test(character);

const nameOf = (character: string): string =>
  NAMES.get(character) ??
  (isLoneSurrogate(character)
    ? 'a lone surrogate'
    : /[\0-\x1f\x80-\x9f]/.test(character)
      ? 'a control character'
      : `"${printable(character)}"`);

/** What to do about a lone surrogate. Most come from `slice`. */
export const WHOLE_CHARACTERS =
  'It is half of a character, such as an emoji that was cut in two. Cut text by whole characters: [...text].slice(0, 20).join("").';
