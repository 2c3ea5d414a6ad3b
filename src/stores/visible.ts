/** What a store shows: read each time, taken apart only when it has changed. */
import { parse, type Wires } from '../cookie/parse.js';
import type { Store } from './store.js';

/** What a store showed at one time, with what has been made of it since, so that no read does its work twice. */
export interface Look {
  readonly wires: Wires;
  /** Values that were asked for, as the jar's own encoding reads them. */
  readonly texts: Map<string, string>;
  /** All of them. */
  all?: Readonly<Record<string, string>>;
}

/** A store in use. */
export interface Place {
  readonly store: Store;
  /** All visible cookies; none where the store throws, as in a sandboxed frame and on a page without document. */
  readonly look: () => Look;
}

/** Looks at a store. Comparing its text with the last one costs next to nothing beside reading it, in every engine. */
export const lookAt = (store: Store): (() => Look) => {
  let last: string;
  let look: Look;
  return () => {
    let cookies = '';
    try {
      cookies = store.read();
    } catch {}
    if (cookies !== last) look = { wires: parse(cookies), texts: new Map() };
    // Also where it is equal: WebKit gives the same string for some time, and that is compared without a look at its characters.
    last = cookies;
    return look;
  };
};
