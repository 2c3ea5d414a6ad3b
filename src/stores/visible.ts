/** What a store shows: read each time, and what is made of it kept until it has changed. */
import { find, parse, type Wires } from '../cookie/parse.js';
import type { Store } from './store.js';

/** What a store showed at one time, with what has been made of it since, so that no read does its work twice. */
export interface Look {
  readonly cookies: string;
  /** The names that were asked for: most pages ask for few of their cookies. */
  readonly found: Map<string, Found>;
  /** All of them, as they stand. */
  wires?: Wires;
  /** All of them, as the jar's own encoding reads them. */
  all?: Readonly<Record<string, string>>;
}

/** What stands under one name. */
export interface Found {
  readonly wires: readonly string[];
  /** The first, as the jar's own encoding reads it. */
  text?: string;
}

/** What stands under a name, looked for once. */
export const foundIn = ({ cookies, found }: Look, name: string): Found => {
  let known = found.get(name);
  if (!known) {
    // Names may be made up without end while the cookies stay as they are.
    if (found.size > 999) found.clear();
    found.set(name, (known = { wires: find(cookies, name) }));
  }
  return known;
};

/** All cookies, taken apart once. */
export const wiresOf = (look: Look): Wires => (look.wires ??= parse(look.cookies));

/** A store in use. */
export interface Place {
  readonly store: Store;
  readonly reads: Reads;
  readonly look: () => Look;
}

/**
 * Makes a function that reads, of what it does with all visible cookies and what it is called with.
 * None are visible where the store throws, as in a sandboxed frame and on a page without document.
 */
export type Reads = <Given extends [unknown?, unknown?], Result>(
  use: (look: Look, ...given: Given) => Result,
) => (...given: Given) => Result;

/** Opens a store for reading. Comparing its text with the last one costs next to nothing beside reading it, in every engine. */
export const readsOf = (store: Store): Reads => {
  // Its own, and found beforehand: a polluted Object.prototype has its say in every function.
  const { source } = { __proto__: null, ...store.read } as Pick<Store['read'], 'source'>;
  let last: string;
  let look: Look;
  const reads =
    (use: (look: Look, name: unknown, options: unknown) => unknown) =>
    (name: unknown, options: unknown) => {
      // This function is the verb. Chromium's getter takes some 0.2 µs longer for each function on the stack above it (docs/performance.md),
      // so the document is asked here, and what else a verb does is called afterwards.
      let cookies = '';
      try {
        cookies = (source ? source().cookie : store.read()) || '';
      } catch {}
      if (cookies !== last) look = { cookies, found: new Map() };
      // Also where it is equal: WebKit gives the same string for some time, and that is compared without a look at its characters.
      last = cookies;
      return use(look, name, options);
    };
  return reads as Reads;
};

/** The use of a look that is only looked at. */
export const itself = (look: Look): Look => look;
