/** Explains what is wrong with a value: its type, its characters, its size. */
import type { Finding } from '../cookie/error.js';
import { isPromise } from '../cookie/is-promise.js';
import { issuesOf, reasonOf } from './causes.js';
import { findCharacter, WHOLE_CHARACTERS } from './characters.js';
import { UNWRITABLE } from './names.js';
import { attempt, figure, kind } from './shown.js';

/** Explains the code `codec`. */
export const explainCodec = ({ value, cause }: Finding): string => {
  if (attempt(() => isPromise(value), false))
    return 'the value is a Promise, which no codec turns into text. Did you forget await? update() takes a synchronous function: await first, then call set().';
  const reason = reasonOf(cause);
  if (reason !== undefined)
    return (
      explainIssues(cause) ??
      `the codec could not turn the value into text: ${reason}. Write a value that the codec takes, or use another codec.`
    );
  const found = `the value is ${kind(value)}`;
  if (value === undefined)
    return `${found}, and a cookie holds text. Write a string, or call remove() to remove the cookie.`;
  if (typeof value === 'function' || typeof value === 'symbol')
    return `${found}, which no codec turns into text. Write what can be read back from text.`;
  if (typeof value === 'bigint')
    return `${found}, and there is no codec to turn it into text. Write String(value).`;
  return `${found}, and there is no codec to turn it into text. Pass one: { codec: ${codecFor(value)} }.`;
};

const codecFor = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'boolean'
    ? typeof value
    : kind(value) === 'a Date'
      ? 'date'
      : 'json()';

/** Explains the code `value`. */
export const explainValue = ({ value, cause }: Finding): string => {
  const refused = explainIssues(cause);
  if (refused) return refused;
  const text = typeof value === 'string' ? value : '';
  const surrogate = findCharacter(text, /[\ud800-\udfff]/u);
  if (surrogate) return `the value contains ${surrogate.phrase}. ${WHOLE_CHARACTERS}`;
  const reason = reasonOf(cause);
  if (reason !== undefined)
    return `the encoding could not write the value: ${reason}. Write a value that the encoding takes, or use percent, the default, which takes all text.`;
  const found = findCharacter(text, UNWRITABLE) ?? findCharacter(text, /;/u);
  if (found) return `the value contains ${found.phrase}, ${ENCODED}`;
  const outer = findCharacter(text, /^ | $/u);
  return outer
    ? `the value contains ${outer.phrase}, and browsers drop spaces at either end. Remove it, or use percent, the default encoding.`
    : `the value is ${kind(value)}, and the encoding makes no text of it. Write a string, or pass a codec: { codec: json() }.`;
};

const ENCODED =
  'which no cookie can hold as it stands. Remove it, or use percent, the default encoding.';

/** Explains the issues of a schema; undefined where there are no issues. */
const explainIssues = (cause: unknown): string | undefined => {
  const issues = issuesOf(cause);
  return (
    issues &&
    `the schema refuses the value: ${issues}. Write a value that the schema accepts; the result's issues list all that is wrong.`
  );
};

/** Explains the code `size`. */
export const explainSize = ({ what, value, expected }: Finding): string =>
  what === 'path' || what === 'domain'
    ? `${figure(value)} bytes of ${what}; browsers keep ${figure(expected ?? 1024)}. Use a shorter ${what}.`
    : `${figure(value)} bytes of name and value; browsers keep ${figure(expected ?? 4096)}. Keep less in it, or define it with { chunked }.`;
