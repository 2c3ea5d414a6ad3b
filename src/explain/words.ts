/** Explains what is wrong with an option that takes one of a few words, or a boolean. */
import type { Finding } from '../cookie/error.js';
import { nearest } from './nearest.js';
import { choice, cut, kind, quoted, shown } from './shown.js';

/** Creates what explains an option with these words. It gives undefined for a valid word: then the option itself is out of place. */
export const explainWord = (...words: readonly string[]) => {
  const uses = `Use ${choice(words.map(quoted))}`;
  return ({ what, value }: Finding): string | undefined => {
    if (typeof value !== 'string') return `${what} is ${kind(value)}, not a string. ${uses}.`;
    if (words.includes(value)) return undefined;
    const meant = nearest(value, words);
    // Where only the letter case is wrong, the sentence has said so.
    const hint = meant && meant !== value.toLowerCase() ? ` Did you mean ${quoted(meant)}?` : '';
    return `${what} ${shown(value)} is not valid. ${uses}, in lower case.${hint}`;
  };
};

/** Explains an option that takes a boolean, and `secure: false` beside an option that needs Secure. */
export const explainSwitch = ({ what, value, expected }: Finding): string => {
  if (value === false && typeof expected === 'string')
    return expected === 'sameSite'
      ? "secure is false, and browsers keep a cookie with sameSite 'none' only if it is Secure. Leave secure out, or use sameSite 'lax'."
      : `secure is false, and browsers keep a cookie with ${cut(expected)} only if it is Secure. Leave secure out, or leave ${cut(expected)} out.`;
  const word = typeof value === 'string' ? value.slice(0, 6).trim().toLowerCase() : '';
  return `${what} ${typeof value === 'string' ? shown(value) : `is ${shown(value)}, which`} is not a boolean. ${
    word === 'true' || word === 'false' ? `Write ${word}, without quotes.` : 'Write true or false.'
  }`;
};

/** Explains `httpOnly`, which only a server has. */
export const explainHttpOnly = (finding: Finding): string =>
  typeof finding.value === 'boolean'
    ? 'httpOnly can only be set by a server: a script cannot hide a cookie from scripts. See gingersnap/server.'
    : explainSwitch(finding);
