/** Where a defined cookie's text stands: in one cookie, or in pieces in several. */
import type { WriteResult } from '../jar/answer.js';
import type { ChangeOptions, Listening } from '../jar/on-change.js';
import type { Change } from '../changes/change.js';
import type { Codec } from '../codecs/codec.js';
import {
  belongs,
  idsOf,
  join,
  leftovers,
  makeId,
  ours,
  removable,
  split,
  type Shown,
} from './chunks.js';
import type { CookieAttributes } from '../cookie/attributes.js';
import { CookieError, describe, noForm, type MisuseCode } from '../cookie/error.js';
import { utf8 } from '../cookie/utf8.js';
import { pairOf } from '../cookie/write.js';
import type { Encoding } from '../encodings/encoding.js';
import { percent } from '../encodings/percent.js';
import { after, each, type Later } from './later.js';

/** A jar's verbs, whether they answer at once or by promise. */
export interface Verbs {
  readonly get: (name: string, options?: { encoding: Encoding }) => Later<string | undefined>;
  readonly getAll: {
    (): Later<Readonly<Record<string, string>>>;
    (name: string, options?: { encoding: Encoding }): Later<string[]>;
    /** All cookies of several names at one time, every duplicate. */
    (match: (name: string) => boolean, options?: { encoding: Encoding }): Later<Shown>;
  };
  readonly has: (name: string) => Later<boolean>;
  readonly set: (name: string, value: unknown, options: object) => Later<WriteResult>;
  readonly remove: (name: string, options: object) => Later<WriteResult>;
  readonly onChange: (listener: (change: Change) => void, options?: ChangeOptions) => () => void;
}

/** Where a text stands. */
export interface Slot {
  /** The cookies that a change of the text changes. */
  readonly names: readonly string[];
  readonly has: () => Later<boolean>;
  readonly read: () => Later<string | undefined>;
  /** Why there is no text, where somebody keeps it back. */
  readonly missing?: () => Later<WriteResult | undefined>;
  /** The text, where these are all cookies at this moment. */
  readonly textIn: (all: Readonly<Record<string, string>>) => Later<string | undefined>;
  readonly write: (
    value: unknown,
    codec: Codec<unknown> | undefined,
    attributes: object,
  ) => Later<WriteResult>;
  readonly remove: (scope: object) => Later<WriteResult>;
  /** Goes on with an update, or keeps what it makes of a text until somebody lets it be written. Left out: it goes on. */
  readonly hold?: (
    go: () => Later<WriteResult>,
    change: (text: string | undefined) => unknown,
    codec: Codec<unknown> | undefined,
    attributes: object,
  ) => Later<WriteResult>;
}

/** Does what is more than one write without another one in between, where a jar's writes take turns. `name`: nor in another page. */
export type InTurn = <T>(work: () => Later<T>, name?: string) => Later<T>;

export const turnsOf = (
  jar: Verbs,
): { readonly verbs: Verbs; readonly inTurn: InTurn; readonly encoding: Encoding } => {
  const { turns, place } = jar.onChange as Partial<Listening>;
  return turns
    ? {
        verbs: turns.verbs as Verbs,
        encoding: turns.encoding,
        // By an async function, so that what is thrown rejects.
        inTurn: (work, name) => turns.take(name, async () => work()),
      }
    : {
        verbs: jar,
        encoding: place?.defaults?.encoding ?? percent,
        inTurn: (work) => work(),
      };
};

/** One cookie. */
export const single = (jar: Verbs, name: string, encoding: Encoding | undefined): Slot => {
  // Without options a jar reads from what it has decoded already.
  const options = encoding && { encoding };
  const read = () => jar.get(name, options);
  return {
    names: [name],
    has: () => jar.has(name),
    read,
    // They are read by the jar's encoding.
    textIn: (all) => (encoding ? read() : all[name]),
    write: (value, codec, attributes) => jar.set(name, value, { encoding, ...attributes, codec }),
    remove: (scope) => jar.remove(name, scope),
  };
};

/** Several cookies. */
export const chunked = (jar: Verbs, name: string, encoding: Encoding): Slot => {
  const options = { encoding };
  let seen: Readonly<Record<string, string>> | undefined;
  let text: string | undefined;

  /** The last write of this writer, which may have been overtaken: then nobody else knows that its pieces are not needed. */
  let mine: string | undefined;

  const showAll = (): Later<Shown> =>
    after(
      jar.getAll((key: string) => belongs(name, key), options),
      (found) => (found instanceof Map ? (found as Shown) : showEach()),
    );
  /** By the public verbs, where the jar is somebody's own around one of ours. */
  const showEach = (): Later<Shown> =>
    after(jar.getAll(), (all) =>
      after(
        each(
          Object.keys(all)
            .filter((key) => belongs(name, key))
            .map((key) => after(jar.getAll(key, options), (texts) => [key, texts] as const)),
        ),
        (found): Shown => new Map(found),
      ),
    );
  const show = () => after(showAll(), (all) => ours(name, all));
  const textIn = (all: Readonly<Record<string, string>>): Later<string | undefined> =>
    // A jar gives the same object while nothing changes.
    all === seen
      ? text
      : after(show(), (shown) => {
          seen = all;
          return (text = join(name, shown));
        });
  const read = () => after(jar.getAll(), textIn);
  const removeAll = (names: readonly string[], scope: object): Later<WriteResult[]> =>
    each(names.map((key) => jar.remove(key, scope)));

  return {
    names: [name, `${name}.0`],
    has: () => after(read(), (text) => text !== undefined),
    read,
    textIn,
    write: (value, codec, attributes) => {
      const text = textOf(name, value, codec, encoding);
      const scope = scopeOf(attributes);
      const fits = (key: string, piece: string) =>
        size(key, encoding.encode(piece), attributes) <= 4096;
      const id = makeId();
      const plan = split(name, text, id, fits);
      if (!plan)
        throw new CookieError(
          'size',
          name,
          `${text.length} characters are too many for a cookie in pieces`,
        );
      // One that has no form must throw before another one is written.
      for (const [key, piece] of [...plan.pieces, plan.head]) pairOf(key, encoding.encode(piece));
      const put = ([key, piece]: readonly [string, string]) =>
        jar.set(key, piece, { ...attributes, encoding });
      // Where it is refused the old text stays, and nothing is left of the new one.
      const refused = (refusal: WriteResult) =>
        after(
          removeAll(
            plan.pieces.map(([key]) => key),
            scope,
          ),
          () => refusal,
        );

      const finish = (before: Shown, result: WriteResult) =>
        after(show(), (now): Later<WriteResult> => {
          const replaced = idsOf(name, before);
          if (join(name, now) === text) {
            const old = leftovers(name, now, new Set([...replaced, mine]));
            mine = id;
            return after(removeAll(old, scope), () => ({ ok: true }));
          }
          if ([...idsOf(name, now)].every((id) => replaced.has(id)))
            // Nothing speaks against what this page can't see, on another path.
            return result.ok ? result : refused(result);
          // Its pieces stay until the next write: in Firefox another process may see this head as the last one.
          mine = id;
          return {
            ok: false,
            code: 'rejected',
            message: `cookie "${name}": another writer has replaced it`,
          };
        });

      return after(show(), (before) =>
        after(each(plan.pieces.map(put)), (results) => {
          const refusal = results.find(({ ok }) => !ok);
          return refusal
            ? refused(refusal)
            : after(put(plan.head), (result) => finish(before, result));
        }),
      );
    },
    remove: (scope) =>
      after(showAll(), (all) =>
        after(
          removeAll(removable(name, all), scope),
          (results) => results.find(({ ok }) => !ok) ?? results[0] ?? { ok: true },
        ),
      ),
  };
};

/** What tells one cookie from another of the same name; and that it is a server's, so that a page does not say it has removed it. */
export const scopeOf = (attributes: object): object =>
  Object.fromEntries(
    Object.entries(attributes).filter(([option]) =>
      /^(path|domain|secure|sameSite|partitioned|httpOnly)$/.test(option),
    ),
  );

/** What a text is that can be cut: throws, before anything is written, where it has no form. */
export const textOf = (
  name: string,
  value: unknown,
  codec: Codec<unknown> | undefined,
  { encode }: Encoding,
): string => {
  let step: MisuseCode = 'codec';
  try {
    const text = codec ? codec.encode(value) : (value as string);
    step = 'value';
    if (typeof encode(text) !== 'string') throw new TypeError(`${typeof text} is not a string`);
    return text;
  } catch (cause) {
    throw noForm(step, name, cause);
  }
};

/** The bytes of a whole Set-Cookie header, which some servers and proxies count, and some browsers did. */
const size = (name: string, wire: string, { path = '/', domain = '' }: CookieAttributes): number =>
  // What no cookie can have is refused by the write, in its own words.
  utf8(name + wire + describe(path) + describe(domain)).length +
  '=; path=; domain=; samesite=strict; secure; partitioned; priority=medium; expires=Thu, 01 Jan 1970 00:00:00 GMT'
    .length;
