/** Explains what is wrong with a cookie's name. */
import type { Finding } from '../cookie/error.js';
import { findCharacter, isLoneSurrogate, WHOLE_CHARACTERS } from './characters.js';
import { cut, kind, quoted, shown } from './shown.js';

/** The name as it stands at the beginning of each sentence, whatever was passed. */
export const nameIn = (name: unknown): string =>
  typeof name === 'string' ? cut(name) : shown(name);

/** Control characters and lone surrogates: no browser or no server can hold them. */
export const UNWRITABLE = /[\0-\x1f\x7f\ud800-\udfff]/u;

/** Explains the code `name`. */
export const explainName = ({ value }: Finding): string => {
  if (typeof value !== 'string')
    return `the name is ${kind(value)}. A name must be a string. ${
      typeof value === 'number' || typeof value === 'bigint'
        ? `Write ${quoted(String(value))}.`
        : "Pass one, such as 'theme'."
    }`;
  if (!value)
    return "the name is empty. Some servers lose the whole Cookie header over a cookie without a name. Give it one, such as 'theme'.";
  const found = findCharacter(value, UNWRITABLE);
  if (!found) return `the name ${shown(value)} is not valid. Use letters, digits, "-" and "_".`;
  return `the name contains ${found.phrase}. ${isLoneSurrogate(found.character) ? WHOLE_CHARACTERS : 'Remove it.'}`;
};
