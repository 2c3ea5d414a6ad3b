/** A defined cookie's text in pieces, in several cookies. */
import { findUnwritable } from '../cookie/check.js';
import { describe, type Fault, type RefusalCode } from '../cookie/error.js';
import { NAME_AND_VALUE_BYTES } from '../cookie/limits.js';
import { encodeName } from '../cookie/name.js';
import { serialize, type Attributes } from '../cookie/set-cookie.js';
import { utf8 } from '../cookie/utf8.js';
import { percent } from '../encodings/percent.js';
import { toRawValue, toText } from '../jar/encode.js';
import { textsOf } from '../jar/get.js';
import { toResult } from '../jar/result.js';
import type { HeaderStore } from '../server/store.js';
import {
  belongs,
  createId,
  idsOf,
  isPart,
  join,
  leftovers,
  MOST,
  ours,
  removable,
  split,
  type Pieces,
} from './chunks.js';
import { all, chain, run, wait, type MaybePromise } from './maybe-promise.js';
import { scopeOf, type CreateSlot } from './slot.js';

/** The value of a definition's option `chunked`. Import it; you need not call it. */
export interface Chunked {
  (jar: never, name: string, encoding: never): object;
  /** Only the compiler looks at it: no other function passes for this one. */
  readonly '~chunked': true;
}

/** Where a text in pieces stands. */
const createChunkedSlot: CreateSlot = (jar, name, encoding = percent) => {
  const options = { encoding };
  let seen: Readonly<Record<string, string>> | undefined;
  let text: string | undefined;

  /** The last write of this writer, which may have been overtaken: then nobody else knows that its pieces are not needed. */
  let mine: string | undefined;

  /** What a browser gets for a piece: a framework may encode it anew. */
  const asWritten = (piece: string): string => {
    const value = encoding.encode(piece);
    const store = jar.internals?.store as Partial<HeaderStore> | undefined;
    return store?.asWritten?.(value, encoding) ?? value;
  };
  const isPiece = (key: string) => belongs(name, key);
  const showAll = (): MaybePromise<Pieces> =>
    jar.internals
      ? chain(jar.internals.cookies(), (cookies) => textsOf(cookies, isPiece, encoding))
      : showEach();
  /** By the public verbs, where the jar is not one of ours. */
  const showEach = (): MaybePromise<Pieces> =>
    run(function* () {
      const keys = Object.keys(yield* wait(jar.getAll())).filter(isPiece);
      const texts = yield* wait(all(keys.map((key) => jar.getAll(key, options))));
      return new Map(keys.map((key, i) => [key, texts[i]!]));
    });
  const show = () => chain(showAll(), (pieces) => ours(name, pieces));
  const textIn = (all: Readonly<Record<string, string>>): MaybePromise<string | undefined> =>
    // A jar gives the same object while nothing changes.
    all === seen
      ? text
      : chain(show(), (pieces) => {
          seen = all;
          return (text = join(name, pieces));
        });
  const read = () => chain(jar.getAll(), textIn);
  const removeAll = (names: readonly string[], scope: object) =>
    names.map((key) => jar.remove(key, scope));
  /** For names that whoever sends a request may have made up. */
  const sweepAll: typeof removeAll = (names, scope) => {
    const work = () => removeAll(names, scope);
    return jar.internals?.sweep?.(work) ?? work();
  };

  return {
    names: [name, `${name}.0`],
    // The head of a text that has lost a piece is there, as a text that does not decode is.
    has: () =>
      chain(read(), (text) => text !== undefined || chain(show(), (all) => all.has(`${name}.0`))),
    read,
    textIn,
    shownIn: (all, name) => Object.keys(all).filter((key) => isPart(name, key, all[key]!)),
    write: (value, codec, attributes) => {
      const refuse = (fault: Fault<RefusalCode>) => toResult(name, fault);
      const text = toText(name, value, codec);
      if (typeof text !== 'string') return refuse(text);
      const scope = scopeOf(attributes);
      const id = createId();
      let plan;
      try {
        plan = split(name, text, id, (key, piece) => fits(key, asWritten(piece), attributes));
        if (!plan) return refuse(['size', 'value', text.length, MOST * NAME_AND_VALUE_BYTES]);
        // A piece that can't be written must be found before another one is.
        for (const [key, piece] of [...plan.pieces, plan.head]) {
          const value = toRawValue(key, piece, undefined, encoding);
          const fault =
            typeof value === 'string'
              ? findUnwritable({ name: encodeName(key), value, path: '' })
              : value;
          if (fault) return refuse(fault);
        }
      } catch (cause) {
        return refuse(['value', 'value', text, undefined, cause]);
      }
      const { pieces, head } = plan;
      const put = ([key, piece]: readonly [string, string]) =>
        jar.set(key, piece, { ...attributes, encoding });

      return run(function* () {
        const before = yield* wait(show());
        const results = yield* wait(all(pieces.map(put)));
        const failed = results.find(({ ok }) => !ok);
        const result = failed ?? (yield* wait(put(head)));
        const now = yield* wait(show());
        const replaced = idsOf(name, before);
        if (!failed && join(name, now) === text) {
          const old = leftovers(name, now, new Set([...replaced, mine]));
          mine = id;
          yield* wait(all(sweepAll(old, scope)));
          return { ok: true };
        }
        if (failed || [...idsOf(name, now)].every((id) => replaced.has(id))) {
          // Nothing speaks against what this page can't see, on another path.
          if (result.ok) return result;
          // The old text stays, and nothing is left of the new one.
          const written = pieces.map(([key]) => key);
          yield* wait(all(removeAll(written, scope)));
          return result;
        }
        // Its pieces stay until the next write: in Firefox another process may see this head as the last one.
        mine = id;
        return refuse(['rejected', 'writer']);
      });
    },
    remove: (scope) =>
      run(function* () {
        const [own, pieces] = removable(name, yield* wait(showAll()));
        const results = yield* wait(all([...removeAll(own, scope), ...sweepAll(pieces, scope)]));
        return results.find(({ ok }) => !ok) ?? results[0] ?? { ok: true };
      }),
  };
};

/**
 * Lets a definition split a large value over several cookies.
 *
 * @example
 * const draft = defineCookie('draft', { chunked, default: '' })
 */
export const chunked = createChunkedSlot as never as Chunked;

/** Whether the whole Set-Cookie header has as many bytes as some servers and proxies take, and some browsers took. */
const fits = (name: string, value: string, attributes: Partial<Attributes>): boolean => {
  const line = serialize({
    name,
    value,
    // What no cookie can have is refused by the write.
    path: describe(attributes.path ?? '/'),
    domain: describe(attributes.domain ?? ''),
    sameSite: 'strict',
    secure: true,
    httpOnly: true,
    partitioned: true,
    priority: 'medium',
    expires: new Date(0),
  });
  return utf8(line).length <= NAME_AND_VALUE_BYTES;
};
