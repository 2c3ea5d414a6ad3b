/** `remove` on a server, and what is swept there: each removal is a header, and whoever sends the request says how many there may be. */
import type { SetCookie } from '../cookie/set-cookie.js';
import type { JarInternals } from '../jar/internals.js';
import type { OpenedWith } from '../jar/jar.js';
import { tryWrite } from '../jar/refusal.js';
import { toResult } from '../jar/result.js';
import { createRemove } from '../jar/set.js';
import type { Jar } from '../jar/verbs.js';
import { scopeKeyOf, type HeaderStore } from './store.js';

/** The requests whose cookies are swept at this moment, with what is to be tried when each cookie has gone in its own scope. */
const sweeping = /* @__PURE__ */ new WeakMap<HeaderStore, SetCookie[]>();

/** A cookie that was asked for by its name goes in any case. Its further scopes go, and what is swept, as far as there is room. */
export const createServerRemove =
  (opened: OpenedWith, store: HeaderStore): Jar['remove'] =>
  (name, options) => {
    const later = sweeping.get(store);
    if (later && !store.hasRoom()) return toResult(name, ['scope', 'room']);
    let own: string | undefined;
    let left = 0;
    const write: HeaderStore['write'] = (cookie) => {
      const scope = scopeKeyOf(cookie);
      const isOwn = scope === (own ??= scope);
      if (later && !isOwn) later.push(cookie);
      else if ((isOwn && !later) || store.hasRoom(cookie)) store.write(cookie);
      else left++;
    };
    // All that is looked for is whether a cookie stands under the name as it is given: the header is long, and a removal makes it another one.
    const snapshot = () => ({ cookies: store.shows(name) ? `${name}=` : '', found: new Map() });
    const remove = createRemove({ ...opened, store: { ...store, write }, snapshot });
    // What a listener removes meanwhile is asked for by its name.
    sweeping.delete(store);
    try {
      const result = remove(name, options);
      return left && result.ok ? toResult(name, ['scope', 'everywhere', left]) : result;
    } finally {
      if (later) sweeping.set(store, later);
    }
  };

/** What `removeAll` finds, and the pieces of a chunked cookie, nobody has asked for by their names. `refresh`: notifies the listeners. */
export const createSweep =
  (store: HeaderStore, refresh: () => void): JarInternals['sweep'] =>
  (work) => {
    // `removeAll` sweeps a chunked cookie, which sweeps its pieces.
    if (sweeping.has(store)) return work();
    const later: SetCookie[] = [];
    sweeping.set(store, later);
    try {
      return work();
    } finally {
      sweeping.delete(store);
      for (const cookie of later) if (store.hasRoom(cookie)) tryWrite(store, cookie);
      if (later.length) refresh();
    }
  };
