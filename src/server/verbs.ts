/** The verbs of a request, for which a server makes a jar each: what few requests need is made when it is needed. */
import { checkOptions } from '../cookie/check.js';
import { storeSource } from '../changes/source.js';
import { explanation, type Fault, type RefusalCode } from '../cookie/error.js';
import { merge } from '../cookie/merge.js';
import { decodeName } from '../cookie/name.js';
import { own } from '../cookie/own.js';
import { isRemoval } from '../cookie/set-cookie.js';
import { createGet, createGetAll, createHas } from '../jar/get.js';
import type { BareJar, OpenedWith } from '../jar/jar.js';
import { createOnChange } from '../jar/on-change.js';
import type { SetOptions } from '../jar/options.js';
import { createRemoveAll } from '../jar/remove-all.js';
import { toResult, type Answer, type WriteResult } from '../jar/result.js';
import { createSet } from '../jar/set.js';
import { createReader, createSnapshot } from '../jar/snapshot.js';
import type { WriteListeners } from '../jar/open.js';
import { percent } from '../encodings/percent.js';
import type { Refusal } from '../stores/refusal.js';
import { trySet } from './set.js';
import { createSendTo } from './send.js';
import { createCookieHeader } from './cookie-header.js';
import { createServerRemove, createSweep } from './remove.js';
import type { HeaderStore } from './store.js';
import type { ServerJar } from './types.js';

/** The defaults of a jar without options, which is most of them. */
export const NO_DEFAULTS = /* @__PURE__ */ merge<SetOptions>();

/** Nobody reads back here: what no rule refuses is kept, and a header may have as many cookies as its sender likes. */
const createAnswer =
  (store: HeaderStore): Answer =>
  (_, cookieName, cookie, find, known) => {
    if (known) return toRefusal(cookieName, find());
    return toResult(
      cookieName,
      isRemoval(cookie) && stands(store, cookieName, cookie.name) ? ['scope'] : undefined,
    );
  };

/** Whether a cookie is left, also of those that somebody else wrote under the name as it stands. */
const stands = (store: HeaderStore, cookieName: string, name: string): boolean =>
  store.shows(name) ||
  (name !== cookieName && decodeName(cookieName) === cookieName && store.shows(cookieName));

/** A framework may have made up the host of the address, and then nobody looks for the reason at the cookie: development reports it. */
const toRefusal = (cookieName: string, fault: Fault<RefusalCode> | undefined): WriteResult => {
  // Only a framework's store throws.
  if (fault?.[1] === 'store') {
    const cause = fault[4] as Refusal | undefined;
    return toResult(
      cookieName,
      cause?.fault ?? ['blocked', 'response', undefined, undefined, cause],
    );
  }
  if (fault?.[0] !== 'domain') return toResult(cookieName, fault);
  const [code, what, value, request] = fault;
  const result = toResult(cookieName, [code, what, value, { request }]);
  explanation.refused?.(cookieName, code, result.message!);
  return result;
};

/** A store for the verbs, with the options that count where a call does not give them. */
export const openHeader = (store: HeaderStore, defaults: SetOptions): OpenedWith => {
  const withSnapshot = createReader(() => ({ cookie: store.read() }));
  const { encoding = percent } = defaults;
  const snapshot = createSnapshot(withSnapshot);
  const onWrite: WriteListeners = new Set();
  return {
    store,
    encoding,
    withSnapshot,
    snapshot,
    onWrite,
    answer: createAnswer(store),
    defaults,
  };
};

/** In one object: to put two together takes longer than all that is in them. */
export const createVerbs = (store: HeaderStore, defaults: SetOptions): ServerJar & BareJar => {
  const opened = openHeader(store, defaults);
  const { encoding, withSnapshot, onWrite } = opened;
  const getAll = createGetAll(withSnapshot, encoding);
  const withDefaults = <O extends object>(name: string, options: O | undefined): O | undefined =>
    defaults === NO_DEFAULTS
      ? options
      : (merge<object>(defaults, checkOptions(name, options)) as O);

  let listening: ReturnType<typeof createOnChange> | undefined;
  const listen = () =>
    (listening ??= createOnChange(storeSource(store), onWrite, (see) => void see(getAll())));
  const jar: ServerJar & BareJar = {
    get: createGet(withSnapshot, encoding),
    getAll,
    has: createHas(withSnapshot),
    set: (name: string, value: unknown, options?: object) => {
      const all = withDefaults<SetOptions>(name, options);
      const result = trySet(opened, store, name, value, all);
      if (result) return result;
      store.writing(own(all).encoding ?? encoding);
      return createSet(opened)(name, value as string, all);
    },
    removeAll: (match, options) => createRemoveAll(jar)(match, options),
    setCookies: store.setCookies,
    writes: store.writes,
    sendTo: createSendTo(store),
    cookieHeader: (definitions) => createCookieHeader(jar, store)(definitions),
    remove: (name, options) => createServerRemove(opened, store)(name, withDefaults(name, options)),
    // Nothing is tried out here: whatever is written is sent.
    available: () => true,
    onChange: (listener, options) => listen().onChange(listener, options),
    internals: {
      store,
      encoding,
      defaults,
      cookies: () => opened.snapshot().cookies,
      // Without a listener there is nothing to notify.
      listeners: {
        notified: () => listening?.notified(),
        refresh: () => listening?.refresh(),
        refreshSoon: () => listening?.refreshSoon(),
        quietly: (work) => (listening ? listening.quietly(work) : work()),
      },
      queue: undefined,
      sweep: createSweep(store, () => listening?.refresh()),
      prefixed: undefined,
    },
  };
  return jar;
};
