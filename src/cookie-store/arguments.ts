/** The arguments of a CookieStore, converted as Web IDL has it: members in the order of the alphabet, text without lone surrogates. */
import type { SetCookie } from '../cookie/set-cookie.js';
import { trimBlanks } from '../cookie/trim.js';

/** Everything that is to be known of a cookie that is set. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string | null;
  readonly path: string;
  readonly expires: number | null;
  readonly maxAge: number | null;
  readonly sameSite: SetCookie['sameSite'];
  readonly partitioned: boolean;
}

/** What is asked for. */
export interface Query {
  readonly name: string | undefined;
  readonly url: string | undefined;
}

export const isObject = (value: unknown): value is object =>
  typeof value === 'function' || (typeof value === 'object' && value !== null);

/** DOMString. */
const toString = (value: unknown): string => {
  // String() would take it.
  if (typeof value === 'symbol') throw new TypeError('a symbol is no text');
  return String(value);
};

/** USVString. */
export const toText = (value: unknown): string =>
  toString(value).replace(/[\ud800-\udfff]/gu, '\ufffd');
/** Blanks and TABs at the ends don't count (the standard's "normalize"). */
const toTrimmed = (value: unknown): string => trimBlanks(toText(value));

/** double. */
const toTime = (value: unknown): number => {
  // Number() would take a BigInt.
  const time = Math.max(value as number);
  if (!isFinite(time)) throw new TypeError(`expires ${time} is not finite`);
  return time;
};

/** long long, which wraps around. */
const toSeconds = (value: unknown): number => {
  const seconds = Math.trunc(value as number);
  return isFinite(seconds) ? Number(BigInt.asIntN(64, BigInt(seconds))) : 0;
};

const toSameSite = (value: unknown): SetCookie['sameSite'] => {
  const sameSite = toString(value);
  if (!/^(strict|lax|none)$/.test(sameSite))
    throw new TypeError(`sameSite "${sameSite}" is not 'strict', 'lax' or 'none'`);
  return sameSite as SetCookie['sameSite'];
};

const orNull =
  <T>(convert: (value: unknown) => T) =>
  (value: unknown): T | null =>
    value === null ? null : convert(value);

type Read = <T>(name: string, convert: (value: unknown) => T) => T | undefined;

/** Reads the members of a dictionary. */
const membersOf = (options: unknown): Read => {
  if (options != null && !isObject(options)) throw new TypeError('the options are not an object');
  return (name, convert) => {
    const value = (options as Record<string, unknown> | null | undefined)?.[name];
    return value === undefined ? undefined : convert(value);
  };
};

/** Where there is a choice between a name and options, text is the name, and what is left out is the options. */
const orName = (options: unknown): unknown =>
  options == null || isObject(options) ? options : { name: options };

const required = (name: string, text: string | undefined): string => {
  if (text === undefined) throw new TypeError(`the ${name} is missing`);
  return text;
};

/** Of `set`: a name and a value, or a CookieInit. */
export const toCookie = (init: unknown, rest: readonly unknown[]): Cookie => {
  const read = membersOf(rest.length ? { name: toString(init), value: toString(rest[0]) } : init);
  return {
    domain: read('domain', orNull(toText)) ?? null,
    expires: read('expires', orNull(toTime)) ?? null,
    maxAge: read('maxAge', orNull(toSeconds)) ?? null,
    name: required('name', read('name', toTrimmed)),
    partitioned: read('partitioned', Boolean) ?? false,
    path: read('path', toText) ?? '/',
    sameSite: read('sameSite', toSameSite) ?? 'strict',
    value: required('value', read('value', toTrimmed)),
  };
};

/** Of `delete`: a name, or CookieStoreDeleteOptions. A cookie without a name is deleted by a value that is not empty. */
export const toDeletion = (options: unknown): Cookie => {
  const read = membersOf(orName(options));
  const domain = read('domain', orNull(toText)) ?? null;
  const name = required('name', read('name', toTrimmed));
  const partitioned = read('partitioned', Boolean) ?? false;
  const path = read('path', toText) ?? '/';
  return {
    name,
    value: name ? '' : 'deleted',
    domain,
    path,
    expires: null,
    maxAge: 0,
    sameSite: 'strict',
    partitioned,
  };
};

/** Of `get` and `getAll`: a name, or CookieStoreGetOptions. */
export const toQuery = (options: unknown): Query => {
  const read = membersOf(orName(options));
  return { name: read('name', toTrimmed), url: read('url', toText) };
};
