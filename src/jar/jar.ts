/** The verbs over a store: here codec and encoding meet, and values become text. */
import { Answer, readBack, type WriteResult } from './answer.js';
import type { Codec } from '../codecs/codec.js';
import { noForm, type MisuseCode } from '../cookie/error.js';
import { underOthers } from '../cookie/lifetime.js';
import { decodeName, encodeName } from '../cookie/name.js';
import { eachPair, findUnencoded } from '../cookie/parse.js';
import {
  attributesOf,
  checkOptions,
  pairOf,
  type Attributes,
  type Options,
} from '../cookie/write.js';
import type { Encoding } from '../encodings/encoding.js';
import { percent } from '../encodings/percent.js';
import { raw } from '../encodings/raw.js';
import { everywhere } from './everywhere.js';
import { kept } from './kept.js';
import { makeOnChange } from './on-change.js';
import type { JarAttributes, ReadOptions, SetOptions } from './options.js';
import { refused, takes } from '../stores/refused.js';
import type { Store } from '../stores/store.js';
import { foundIn, itself, readsOf, type Place } from '../stores/visible.js';
import type { Jar } from './verbs.js';

/** A store in use, with what counts where a call does not say otherwise. */
export interface Opened extends Place {
  /** Is told of each cookie that was written, where somebody may listen. */
  wrote?: (cookie: string) => unknown;
  readonly defaults: Merged;
  /** The attributes of a write that says nothing else, on http and on https. */
  readonly plain: Attributes[];
}

/** Options without a prototype. */
interface Merged extends Options {
  encoding: Encoding;
  codec?: Codec<unknown>;
}

/** An object that inherits from this one has nothing of a polluted prototype, and unlike one made of null it is a fast one in V8. */
const nothing = /* @__PURE__ */ Object.create(null) as object;

/** The own properties that have a value; of several the last. */
export const merge = (...sources: (object | undefined)[]): Merged => {
  const merged = Object.create(nothing) as Merged;
  for (const source of sources as (Options | undefined)[])
    for (const option of Object.keys(source ?? nothing))
      if (source![option] != null) merged[option] = source![option];
  return merged;
};

/** Opens a store for the verbs. */
export const open = (store: Store, attributes?: JarAttributes): Opened => {
  const reads = readsOf(store);
  return {
    store,
    reads,
    look: reads(itself),
    plain: [],
    defaults: merge({ encoding: percent }, attributes),
  };
};

/**
 * The verbs over another store, or with other attributes by default. What has no functions `read`, `write` and `site` throws a TypeError.
 *
 * @example
 * const jar = createJar(documentStore(), { path: '/shop', encoding: raw })
 * jar.set('cart', 'empty')
 */
export const createJar = (store: Store, attributes?: JarAttributes): Jar => {
  for (const member of ['read', 'write', 'site'] as const)
    if (typeof (store as Partial<Store> | undefined)?.[member] !== 'function')
      throw new TypeError(`createJar needs a store, and this has no function ${member}`);
  const jar = open(store, attributes && underOthers(attributes));
  const verbs = verbsOf(jar);
  return { ...verbs, onChange: makeOnChange(jar, (see) => void see(verbs.getAll())) };
};

/** The verbs that answer at once. */
export const verbsOf = (jar: Opened): Omit<Jar, 'onChange'> => ({
  get: makeGet(jar),
  getAll: makeGetAll(jar),
  has: makeHas(jar),
  set: makeSet(jar),
  remove: makeRemove(jar),
  available: makeAvailable(jar),
});

export const makeGet = (jar: Opened) =>
  jar.reads((look, name: string, options?: ReadOptions) => {
    const found = foundIn(look, name);
    const wire = found.wires[0];
    if (wire === undefined) return;
    const { codec, encoding } = options ? merge(jar.defaults, options) : jar.defaults;
    const text = options ? decode(encoding, wire) : (found.text ??= decode(encoding, wire));
    try {
      return codec ? codec.decode(text) : text;
    } catch {}
  }) as Jar['get'];

export const makeGetAll = (jar: Opened) => {
  const { encoding } = jar.defaults;
  return jar.reads((look, name?: string | ((name: string) => boolean), options?: ReadOptions) => {
    if (name === undefined) return (look.all ??= readAll(look.cookies, encoding));
    const { encoding: own } = options ? merge(jar.defaults, options) : jar.defaults;
    return typeof name === 'function'
      ? readMatching(look.cookies, name, own)
      : foundIn(look, name).wires.map((wire) => decode(own, wire));
  }) as Jar['getAll'];
};

/** For cookies in pieces, which must all be of one moment. */
const readMatching = (
  cookies: string,
  match: (name: string) => boolean,
  encoding: Encoding,
): ReadonlyMap<string, readonly string[]> => {
  const texts = new Map<string, string[]>();
  eachPair(cookies, (key, wire) => {
    const name = decodeName(key);
    if (!match(name)) return;
    const duplicates = texts.get(name);
    if (duplicates) duplicates.push(decode(encoding, wire));
    else texts.set(name, [decode(encoding, wire)]);
  });
  return texts;
};

const readAll = (cookies: string, encoding: Encoding): Readonly<Record<string, string>> => {
  const all = Object.create(null) as Record<string, string>;
  let encoded: Set<string> | undefined;
  eachPair(cookies, (key, wire) => {
    const name = decodeName(key);
    // The most specific goes first; and as in `find`, the written name before one that somebody else left as it stands.
    if (name === key ? all[name] !== undefined : encoded?.has(name)) return;
    if (name !== key) (encoded ??= new Set()).add(name);
    all[name] = decode(encoding, wire);
  });
  // The next reader gets the same object.
  return Object.freeze(all);
};

export const makeHas = (jar: Opened): Jar['has'] =>
  jar.reads((look, name: string) => foundIn(look, name).wires.length > 0);

export const makeSet = (jar: Opened) =>
  ((name: string, value: unknown, options?: SetOptions) =>
    put(jar, name, value, options)) as Jar['set'];

const REMOVAL = { codec: raw, maxAge: 0 };

export const makeRemove =
  (jar: Opened): Jar['remove'] =>
  (name, options) =>
    put(jar, name, '', options, REMOVAL);

export const makeAvailable =
  (jar: Opened): Jar['available'] =>
  () =>
    kept(jar) !== false;

/** What an encoding can't read comes back as it stands. */
export const decode = (encoding: Encoding, wire: string): string => {
  try {
    return encoding.decode(wire);
  } catch {
    return wire;
  }
};

/** Value to text, text to wire, wire to cookie. */
const put = (
  jar: Opened,
  name: string,
  value: unknown,
  given: object | undefined,
  forced?: object,
): WriteResult => {
  const { store } = jar;
  checkOptions(name, given);
  if (forced) given = { ...given, ...forced };
  const options = given ? merge(jar.defaults, given) : jar.defaults;
  let step: MisuseCode = 'codec';
  let wire: string;
  try {
    const text = options.codec ? options.codec.encode(value) : (value as string);
    step = 'value';
    wire = options.encoding.encode(text);
    if (typeof wire !== 'string') throw new TypeError(`${typeof wire} is not a string`);
  } catch (cause) {
    throw noForm(step, name, cause);
  }
  const pair = pairOf(name, wire);

  const site = store.site();
  const https = site?.protocol === 'https:';
  // A Date may have passed since, and a prefix has rules of its own.
  const attributes =
    given || options['expires'] || name.startsWith('__')
      ? attributesOf(name, given ? options : merge(options), https, store)
      : (jar.plain[+https] ??= attributesOf(name, merge(options), https, store));
  let refusal = refused(store, site, attributes);
  const cookie = pair + attributes.text;
  if (!refusal)
    if (takes(store, cookie)) {
      if (attributes.gone) {
        // What somebody else wrote under the name as it stands goes with ours.
        const theirs = encodeName(name) !== name && findUnencoded(jar.look().cookies, name).length;
        if (theirs) takes(store, `${name}=${attributes.text}`);
        if (options['everywhere'])
          for (const scope of everywhere(store, attributes)) {
            takes(store, pair + scope);
            if (theirs) takes(store, `${name}=${scope}`);
          }
      }
      jar.wrote?.(cookie);
    } else refusal = 'blocked';
  return new Answer(name, refusal, () => readBack(jar, name, wire, attributes)) as WriteResult;
};
