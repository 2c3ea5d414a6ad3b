/** What a store shows: read each time, taken apart only when it has changed. */
import { parse, type Wires } from '../cookie/parse.js';
import type { Store } from './store.js';

/** A store in use. */
export interface Place {
  readonly store: Store;
  /** All visible cookies; none where the store throws, as in a sandboxed frame and on a page without document. */
  readonly wires: () => Wires;
}

/** Looks at a store. Comparing its text with the last one costs nothing beside reading it, in every engine. */
export const look = (store: Store): (() => Wires) => {
  let last: string;
  let wires: Wires;
  return () => {
    let cookies = '';
    try {
      cookies = store.read();
    } catch {}
    return cookies === last ? wires : (wires = parse((last = cookies)));
  };
};
