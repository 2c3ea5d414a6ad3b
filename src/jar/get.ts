/** The verbs that read. */
import { decodeName } from '../cookie/name.js';
import { own } from '../cookie/own.js';
import { eachPair } from '../cookie/parse.js';
import type { Encoding } from '../encodings/encoding.js';
import { percent } from '../encodings/percent.js';
import type { ReadOptions, TypedReadOptions } from './options.js';
import { findIn, oncePerSnapshot, type WithSnapshot } from './snapshot.js';
import type { Jar } from './verbs.js';

export const createGet = (withSnapshot: WithSnapshot, encoding = percent): Jar['get'] =>
  withSnapshot((snapshot, name: string, options?: ReadOptions | TypedReadOptions<unknown>) => {
    const found = findIn(snapshot, name);
    const [rawValue] = found.rawValues;
    if (rawValue === undefined) return;
    if (!options) return (found.text ??= decode(encoding, rawValue));
    const { codec, encoding: other } = own(options);
    const text = decode(other ?? encoding, rawValue);
    try {
      return codec ? codec.decode(text) : text;
    } catch {}
  }) as Jar['get'];

export const createGetAll = (withSnapshot: WithSnapshot, encoding = percent): Jar['getAll'] => {
  const allIn = oncePerSnapshot((cookies) => readAll(cookies, encoding));
  return withSnapshot((snapshot, name?: string, options?: ReadOptions) => {
    if (name === undefined) return allIn(snapshot);
    const other = own(options).encoding ?? encoding;
    return findIn(snapshot, name).rawValues.map((rawValue) => decode(other, rawValue));
  }) as Jar['getAll'];
};

export const createHas = (withSnapshot: WithSnapshot): Jar['has'] =>
  withSnapshot((snapshot, name: string) => findIn(snapshot, name).rawValues.length > 0);

/** The texts of the names that match, every duplicate, in what was read at one time: for a value in pieces, which must all be of one moment. */
export const textsOf = (
  cookies: string,
  match: (name: string) => boolean,
  encoding: Encoding,
): ReadonlyMap<string, readonly string[]> => {
  const texts = new Map<string, string[]>();
  eachPair(cookies, (key, rawValue) => {
    const name = decodeName(key);
    if (!match(name)) return;
    const duplicates = texts.get(name);
    if (duplicates) duplicates.push(decode(encoding, rawValue));
    else texts.set(name, [decode(encoding, rawValue)]);
  });
  return texts;
};

const readAll = (cookies: string, encoding: Encoding): Readonly<Record<string, string>> => {
  const all = Object.create(null) as Record<string, string>;
  let encoded: Set<string> | undefined;
  eachPair(cookies, (key, rawValue) => {
    const name = decodeName(key);
    // The most specific goes first; and as in `find`, the written name before one that somebody else left as it stands.
    if (name === key ? all[name] !== undefined : encoded?.has(name)) return;
    if (name !== key) (encoded ??= new Set()).add(name);
    all[name] = decode(encoding, rawValue);
  });
  // The next reader gets the same object.
  return Object.freeze(all);
};

/** The text of a raw value; one that the encoding can't read comes back as it is. */
export const decode = (encoding: Encoding, rawValue: string): string => {
  try {
    return encoding.decode(rawValue);
  } catch {
    return rawValue;
  }
};
