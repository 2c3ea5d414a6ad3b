/** `remove` on a server, and what is swept there: each removal is a header, and whoever sends the request says how many there may be. */
import type { JarInternals } from '../jar/internals.js';
import type { OpenedWith } from '../jar/jar.js';
import { toResult } from '../jar/result.js';
import { createRemove } from '../jar/set.js';
import type { Jar } from '../jar/verbs.js';
import type { HeaderStore } from './store.js';

/** The requests whose cookies are swept at this moment. */
const sweeping = /* @__PURE__ */ new WeakSet<HeaderStore>();

/** A cookie that was asked for by its name goes in any case. Its further scopes go, and what is swept, as far as there is room. */
export const createServerRemove =
  (opened: OpenedWith, store: HeaderStore): Jar['remove'] =>
  (name, options) => {
    let isAsked = !sweeping.has(store);
    if (!isAsked && !store.hasRoom()) return toResult(name, ['scope', 'room']);
    let left = 0;
    const write: HeaderStore['write'] = (cookie) => {
      if (isAsked || store.hasRoom(cookie)) store.write(cookie);
      else left++;
      isAsked = false;
    };
    // All that is looked for is whether a cookie stands under the name as it is given: the header is long, and a removal makes it another one.
    const snapshot = () => ({ cookies: store.shows(name) ? `${name}=` : '', found: new Map() });
    const result = createRemove({ ...opened, store: { ...store, write }, snapshot })(name, options);
    return left && result.ok ? toResult(name, ['scope', 'everywhere', left]) : result;
  };

/** What `removeAll` finds, and the pieces of a chunked cookie, nobody has asked for by their names. */
export const createSweep =
  (store: HeaderStore): JarInternals['sweep'] =>
  (work) => {
    // `removeAll` sweeps a chunked cookie, which sweeps its pieces.
    if (sweeping.has(store)) return work();
    sweeping.add(store);
    try {
      return work();
    } finally {
      sweeping.delete(store);
    }
  };
