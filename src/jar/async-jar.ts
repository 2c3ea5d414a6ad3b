/** The verbs as promises: the rules of the synchronous ones, over a place that answers in its own time. */
import type { WriteResult } from './answer.js';
import { until } from '../changes/until.js';
import type { RefusalCode } from '../cookie/error.js';
import { GONE } from '../cookie/lifetime.js';
import { encodeName } from '../cookie/name.js';
import { PROBE } from '../cookie/probe.js';
import type { Encoding } from '../encodings/encoding.js';
import { makeDraft } from './draft.js';
import { makeOnChange, type ChangeOptions, type Listening, type Place } from './on-change.js';
import type { JarAttributes } from './options.js';
import type { AsyncStore, Before } from '../stores/store.js';
import { makeTake, type Turns } from './turns.js';
import type { AsyncJar } from './verbs.js';

/**
 * The verbs as promises, over a store that answers in its own time.
 *
 * @example
 * const jar = createAsyncJar(browserStore(), { path: '/shop/' })
 * await jar.set('cart', 'empty')
 */
export const createAsyncJar = (store: AsyncStore, attributes?: JarAttributes): AsyncJar => {
  const draft = makeDraft(store, attributes);
  const { verbs } = draft;

  const read = async (): Promise<string> => {
    let cookies = '';
    try {
      cookies = await store.read();
    } catch {} // there can't be any
    draft.show(cookies);
    return cookies;
  };
  /** What is thrown rejects, also where the store is no async function. */
  const write = async (cookie: string): Promise<void> => {
    await store.write(cookie);
  };
  const after = async <T>(verb: () => T): Promise<T> => (await read(), verb());

  // One look at a time, so that none is late. One that has not begun yet is as good as another.
  let looked: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;
  let hints: Before[] = [];
  /** Names that were told of, or written here: what an event says of how they were before is known. */
  const known = new Set<string>();
  // Not the draft, which writes nothing.
  const place: Place = { store };
  const hear = makeOnChange(place, (see, before) => {
    if (before) hints.push(before);
    waiting ??= looked = Promise.resolve(looked).then(async () => {
      const mine = waiting;
      waiting = undefined;
      const taken = hints;
      hints = [];
      const shown = await read();
      const cookies = store.snapshot?.(shown) ?? shown;
      const all = draft.allOf(cookies);
      for (const { name } of see(all)) known.add(name);
      if (taken.length) {
        // Backwards: from what is there now to what was there before the first of them.
        const before = draft.allOf(taken.reduceRight((text, hint) => hint(text), cookies));
        for (const { name } of see(all, before, ({ name }) => !known.has(name))) known.add(name);
      }
      if (looked === mine) looked = undefined;
    });
    return waiting;
  });

  const tryOut = async (cookie: string): Promise<boolean> => {
    try {
      await write(cookie);
      await read();
      const visible = verbs.has(PROBE);
      await write(cookie.replace('=', `=${GONE}`));
      return visible;
    } catch {
      return false;
    } finally {
      await read();
    }
  };

  /** Runs a synchronous verb: first for what is to be written, then for what became of it. */
  const put = async (name: string, verb: () => WriteResult): Promise<WriteResult> => {
    const refused = (code: RefusalCode, { message }: Error): WriteResult => ({
      ok: false,
      code,
      message: `cookie "${name}": ${message}`,
    });
    // Whoever has begun to listen hears of this write, so what was there before must have been seen.
    if (looked) await looked;
    const [answer, [cookie, ...more]] = draft.written(verb);
    if (cookie === undefined) return plain(answer);
    known.add(name);
    const failed = await write(cookie).then(undefined, (error: unknown) => error as Error);
    await Promise.allSettled(more.map(write));
    if (failed?.name === 'SecurityError') return refused('blocked', failed);
    if (failed?.name === 'NotSupportedError') return refused('rejected', failed);

    await Promise.resolve(place.wrote?.(cookie) ?? read());
    let next: WriteResult | undefined = answer;
    const result = await draft.settle(() => {
      const known = plain(next ?? verb());
      next = undefined;
      return known;
    }, tryOut);
    // What stands there may be what stood there before.
    return failed ? refused(result.code ?? 'rejected', failed) : result;
  };

  const direct: AsyncJar = {
    get: ((name: string, options?: never) =>
      after(() => verbs.get(name, options))) as AsyncJar['get'],
    getAll: ((name: string, options?: never) =>
      after(() => verbs.getAll(name, options))) as AsyncJar['getAll'],
    has: (name) => after(() => verbs.has(name)),
    set: ((name: string, value: string, options?: never) =>
      put(name, () => verbs.set(name, value, options))) as AsyncJar['set'],
    remove: async (name, options) => {
      // A cookie that somebody else wrote under the name as it stands goes with ours.
      if (encodeName(name) !== name) await read();
      return put(name, () => verbs.remove(name, options));
    },
    available: () => after(() => {}).then(() => draft.settle(verbs.available, tryOut)),
    onChange: (listener, options) => {
      // Own properties alone: a polluted prototype is none of the caller's.
      const { name, signal } = { __proto__: null, ...options } as ChangeOptions;
      if (signal?.aborted) return () => {};
      const stop = hear(listener, options);
      const unsubscribe = store.subscribe?.(
        name === undefined ? undefined : [name].flat().map(encodeName),
      );
      return until(signal, () => {
        stop();
        unsubscribe?.();
      });
    },
  };
  return inTurn(direct, draft.encoding);
};

/** A jar whose writes wait for their turn. `before`: the jar that it takes turns with. */
export const inTurn = <J extends AsyncJar>(direct: J, encoding: Encoding, before?: AsyncJar): J => {
  const { take = makeTake() } = (before?.onChange as Partial<Listening> | undefined)?.turns ?? {};
  const turns: Turns = { verbs: direct, encoding, take };
  return {
    ...direct,
    set: ((name: string, value: string, options?: never) =>
      take(undefined, () => direct.set(name, value, options))) as AsyncJar['set'],
    remove: (name, options) => take(undefined, () => direct.remove(name, options)),
    available: () => take(undefined, direct.available),
    onChange: Object.assign(
      ((listener, options) => direct.onChange(listener, options)) as J['onChange'],
      { turns },
    ),
  };
};

const plain = ({ ok, code, message }: WriteResult) =>
  (ok ? { ok } : { ok, code, message }) as WriteResult;
