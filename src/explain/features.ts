/** Explains what is wrong with options that take an import: codecs, encodings, `everywhere`, `chunked`. */
import type { Finding } from '../cookie/error.js';
import { nearest } from './nearest.js';
import { attempt, cut, kind, shown } from './shown.js';

/** How each codec is written in a call, by its name. */
const CODECS = new Map([
  ['json', 'json()'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['oneOf', "oneOf('dark', 'light')"],
]);

const ENCODINGS = ['percent', 'raw', 'flask', 'django', 'rails', 'php', 'reactRouter'];

/**
 * Explains `everywhere` and `chunked`: they are values, so that a bundle holds only what its code imports. Gives undefined where the option
 * itself is out of place.
 */
export const explainFeature = ({ what, value }: Finding): string | undefined => {
  if (what === 'everywhere' && typeof value === 'function') return undefined;
  const found = `${what} is ${kind(value) === 'a boolean' ? shown(value) : kind(value)}`;
  const call =
    what === 'chunked' ? "defineCookie('draft', { chunked })" : "remove('old', { everywhere })";
  return value === false
    ? `${found}, and it is not a switch. Leave it out where you do not want it.`
    : `${found}, and it must be what gingersnap exports. Write import { ${what} } from 'gingersnap', then ${call}.`;
};

/** Explains what was passed instead of a codec. */
export const explainCodecOption = (value: unknown): string => {
  if (attempt(() => '~standard' in (value as object), false))
    return 'codec is a schema, and a schema does not make text of a value. Write json(schema).';
  if (typeof value === 'function') {
    const name = nameOf(value);
    if (name === 'String')
      return 'codec is a function, and without a codec the value is a string. Leave codec out.';
    if (/^(parse|stringify|Object|Array|Map|Set)$/.test(name))
      return 'codec is a function. Did you mean json()?';
    const meant = CODECS.get(nearest(name, [...CODECS.keys()]) ?? '');
    return `codec is a function. Did you mean ${meant ?? (isWord(name) ? `${name}()` : 'json()')}?`;
  }
  const word = typeof value === 'string' ? nearest(value, [...CODECS.keys()]) : undefined;
  return word
    ? `codec is a string. Write codec: ${CODECS.get(word)}, with import { ${word} } from 'gingersnap'.`
    : `codec is ${nounFor(value)}. It must be an object with encode and decode. Use json() or number, or write { encode, decode }.`;
};

/** Explains what was passed instead of an encoding. */
export const explainEncodingOption = (value: unknown): string => {
  const isFunction = typeof value === 'function';
  const name = isFunction ? nameOf(value) : typeof value === 'string' ? value : '';
  const meant = /^(en|de)codeURI/.test(name) ? 'percent' : nearest(name, ENCODINGS);
  const found = `encoding is ${nounFor(value)}`;
  if (!meant)
    return isFunction
      ? `${found}. It must be an object with encode and decode. Did you mean { encode, decode }?`
      : `${found}. It must be an object with encode and decode. Use percent, which is the default, or raw.`;
  const entry = /^(percent|raw)$/.test(meant) ? 'gingersnap' : 'gingersnap/interop';
  return `${found}. Did you mean ${meant}? Write encoding: ${meant}, with import { ${meant} } from '${entry}'.`;
};

const nounFor = (value: unknown): string =>
  kind(value) === 'an object'
    ? `an object without ${['encode', 'decode'].filter((name) => !hasMethod(value, name)).join(' and ')}`
    : kind(value);

const hasMethod = (value: unknown, name: string): boolean =>
  attempt(() => typeof (value as Record<string, unknown>)[name] === 'function', false);

/** A function's name, without the number that a bundler adds to the second function of a name: `json$1`. */
const nameOf = (value: unknown): string => {
  const name: unknown = attempt(() => (value as { readonly name: unknown }).name, '');
  return typeof name === 'string' ? cut(name.replace(/\$\d+$/, ''), 30) : '';
};

/** Whether a person wrote the name, and not a minifier. */
const isWord = (name: string): boolean => /^[a-z_]\w{2,29}$/i.test(name) && name !== 'codec';
