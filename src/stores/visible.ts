/** What a store shows: read each time, taken apart only when it has changed. */
import { parse, type Wires } from '../cookie/parse.js';
import type { Store } from './store.js';

/** A store and the look at it. */
export interface Place {
  readonly store: Store;
  /** All visible cookies; none where the store throws, as a sandboxed frame and a page without document do. */
  readonly wires: () => Wires;
}

/** Looks at a store. Comparing the text with the last one costs nothing beside reading it, in every engine. */
export const lookAt = (store: Store): Place => {
  let last: string;
  let wires: Wires;
  return {
    store,
    wires: () => {
      let cookies = '';
      try {
        cookies = store.read();
      } catch {}
      return cookies === last ? wires : (wires = parse((last = cookies)));
    },
  };
};
