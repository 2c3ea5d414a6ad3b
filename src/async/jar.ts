/** The verbs as promises: the rules of the synchronous ones, over a place that answers by promise. */
import type { Before } from '../changes/before.js';
import { sourceOf, type ChangeSource } from '../changes/source.js';
import { until } from '../changes/until.js';
import { encodeName } from '../cookie/name.js';
import { own } from '../cookie/own.js';
import { PROBE } from '../cookie/probe.js';
import type { RefusalCode } from '../cookie/error.js';
import type { SetCookie } from '../cookie/set-cookie.js';
import type { JarInternals, JarQueue } from '../jar/internals.js';
import { createOnChange } from '../jar/on-change.js';
import { textIn, type WriteListeners } from '../jar/open.js';
import { checkStore } from '../jar/check-store.js';
import type { JarAttributes, SetOptions } from '../jar/options.js';
import { complete } from '../jar/prefix.js';
import { plain, toResult, type WriteResult } from '../jar/result.js';
import type { AsyncJar } from '../jar/verbs.js';
import type { AsyncStore } from '../stores/store.js';
import { createDraft, type ReportingStore } from './draft.js';
import { createQueue } from './queue.js';
import type { Refusal } from '../stores/refusal.js';
import { createAsyncRemoveAll } from './remove-all.js';

/**
 * The verbs as promises, over a store that answers by promise. A store without the functions `read`, `write` and `site` throws a TypeError; an
 * invalid `prefix` throws a CookieError.
 *
 * @example
 * const jar = createAsyncJar(browserStore(), { path: '/shop/' })
 * await jar.set('cart', 'empty')
 */
export const createAsyncJar = (store: AsyncStore, attributes?: JarAttributes): AsyncJar => {
  checkStore('createAsyncJar', store);
  const { prefix, ...defaults } = own(attributes);
  return complete(
    inTurn(directJar(store, sourceOf(store), defaults)),
    prefix,
    createAsyncRemoveAll,
  );
};

/** The verbs and internals of a jar whose writes do not wait for each other. */
export interface DirectJar extends Omit<AsyncJar, 'removeAll'> {
  readonly internals: JarInternals;
}

/** `source`: what notifies the jar of changes. */
export const directJar = (
  store: ReportingStore,
  source: ChangeSource,
  attributes?: SetOptions,
): DirectJar => {
  const draft = createDraft(store, attributes);
  const { verbs } = draft;

  const read = async (): Promise<string> => {
    let cookies = '';
    try {
      cookies = textIn(await store.read());
    } catch {} // there can't be any
    return cookies;
  };
  /** What is thrown rejects, also where the store is no async function. */
  const write = async (cookie: SetCookie): Promise<void> => {
    await store.write(cookie);
  };
  /** Runs a synchronous verb on what this read has shown: no other, which may have begun earlier, comes between the two. */
  const afterRead = async <T>(verb: (cookies: string) => T): Promise<T> => {
    const cookies = await read();
    draft.show(cookies);
    return verb(cookies);
  };

  // One look at a time, so that none is late. One that has not begun yet is as good as another.
  let looked: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;
  let lastLook = '';
  let hints: Before[] = [];
  let listened = false;
  /** Names that listeners were notified of, that were written here, or read before: what an event says of how they were before is known. */
  const known = new Set<string>();
  // Not the draft's, which writes nothing.
  const onWrite: WriteListeners = new Set();
  const listeners = createOnChange(source, onWrite, (see, before) => {
    if (before) hints.push(before);
    waiting ??= looked = Promise.resolve(looked).then(async () => {
      const mine = waiting;
      waiting = undefined;
      const taken = hints;
      hints = [];
      lastLook = await read();
      const cookies = store.correct?.(lastLook) ?? lastLook;
      const all = draft.allIn(cookies);
      for (const { name } of see(all)) known.add(name);
      if (taken.length) {
        // Backwards: from what is there now to what was there before the first of them.
        const before = draft.allIn(taken.reduceRight((text, hint) => hint(text), cookies));
        for (const { name } of see(all, before, ({ name }) => !known.has(name))) known.add(name);
      }
      if (looked === mine) looked = undefined;
    });
    return waiting;
  });

  const tryOut = async (cookie: SetCookie): Promise<boolean> => {
    try {
      await write(cookie);
      const visible = await afterRead(() => verbs.has(PROBE));
      await write({ ...cookie, maxAge: 0 });
      return visible;
    } catch {
      return false;
    }
  };

  /** Runs a synchronous verb: first for what is to be written, then for what became of it. */
  const put = async (
    cookieName: string,
    verb: () => WriteResult,
    readsFirst = false,
  ): Promise<WriteResult> => {
    const refuse = (code: RefusalCode, cause: Refusal): WriteResult =>
      toResult(cookieName, cause.fault ?? [code, undefined, undefined, undefined, cause]);
    // Whoever has begun to listen hears of this write, so what was there before must have been seen.
    if (looked) await looked;
    if (readsFirst) draft.show(await read());
    const [answer, [cookie, ...more]] = draft.record(verb);
    if (!cookie) return plain(answer);
    known.add(cookieName);
    const failed = await write(cookie).then(undefined, (error: unknown) => error as Refusal);
    await Promise.allSettled(more.map(write));
    if (failed?.name === 'SecurityError') return refuse('blocked', failed);
    if (failed?.fault || failed?.name === 'NotSupportedError') return refuse('rejected', failed);

    await Promise.all([...onWrite].map((notify) => notify(cookie)));
    let next: WriteResult | undefined = answer;
    const settle = (look: () => string | Promise<string>) =>
      draft.settle(
        () => {
          const settled = plain(next ?? verb());
          next = undefined;
          return settled;
        },
        look,
        tryOut,
      );
    // The last look began after the write, and so does a read.
    let result = await settle(() => (listeners.notified() ? lastLook : read()));
    // Chromium's CookieStore may look before document.cookie's write is there: on a host that is new to it, with other writers (measured).
    if (!result.ok && !failed) result = await settle(read);
    // What stands there may be what stood there before.
    return failed ? refuse(result.code ?? 'rejected', failed) : result;
  };

  return {
    get: ((name: string, options?: never) =>
      afterRead(() => verbs.get(name, options))) as AsyncJar['get'],
    getAll: ((name: string, options?: never) =>
      afterRead(() => verbs.getAll(name, options))) as AsyncJar['getAll'],
    has: (name) => afterRead(() => verbs.has(name)),
    set: ((name: string, value: string, options?: never) =>
      put(name, () => verbs.set(name, value, options))) as AsyncJar['set'],
    // A cookie that somebody else wrote under the name as it stands goes with ours.
    remove: async (name, options) =>
      put(name, () => verbs.remove(name, options), encodeName(name) !== name),
    available: () => draft.settle(verbs.available, read, tryOut),
    onChange: (listener, options) => {
      const { name: names, signal } = own(options);
      if (signal?.aborted) return () => {};
      if (!listened) for (const name in draft.allIn()) known.add(name);
      listened = true;
      const stop = listeners.onChange(listener, options);
      const unsubscribe = store.subscribe?.(
        names === undefined ? undefined : [names].flat().map(encodeName),
      );
      return until(signal, () => {
        stop();
        unsubscribe?.();
      });
    },
    internals: {
      store,
      encoding: draft.encoding,
      defaults: draft.defaults,
      cookies: () => afterRead((cookies) => cookies),
      listeners: undefined,
      queue: undefined,
      sweep: undefined,
      prefixed: undefined,
    },
  };
};

/** The jar whose writes wait for their turn. */
export const inTurn = <J extends DirectJar>(direct: J, run = createQueue()): J => {
  const { internals } = direct;
  const queue: JarQueue = { verbs: direct, run };
  return {
    ...direct,
    set: ((name: string, value: string, options?: never) =>
      run(undefined, () => direct.set(name, value, options))) as AsyncJar['set'],
    remove: (name, options) => run(undefined, () => direct.remove(name, options)),
    available: () => run(undefined, direct.available),
    internals: { ...internals, queue },
  };
};
