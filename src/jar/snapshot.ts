/** What a store shows: read each time, and what is made of it kept until it has changed. */
import { find } from '../cookie/parse.js';

/** What a store showed at one time. */
export interface Snapshot {
  readonly cookies: string;
  /** The names that were asked for: most pages ask for few of their cookies. */
  readonly found: Map<string, Found>;
}

/** What stands under one name. */
export interface Found {
  readonly rawValues: readonly string[];
  /** The first, as the jar's own encoding reads it. It is there from the start: else a polluted Object.prototype would have one. */
  text: string | undefined;
}

/** What stands under a name, looked for once. */
export const findIn = ({ cookies, found }: Snapshot, name: string): Found => {
  let known = found.get(name);
  if (!known) {
    // Names may be made up without end while the cookies stay as they are.
    if (found.size > 999) found.clear();
    found.set(name, (known = { rawValues: find(cookies, name), text: undefined }));
  }
  return known;
};

/** Makes something of a snapshot, once as long as it is the same, so that no read does its work twice. */
export const oncePerSnapshot = <Made>(
  make: (cookies: string) => Made,
): ((snapshot: Snapshot) => Made) => {
  let last: Snapshot | undefined;
  let made: Made;
  return (snapshot) => {
    if (snapshot !== last) made = make(snapshot.cookies);
    last = snapshot;
    return made;
  };
};

/** Where cookies are read from: a document, or what has the same text as its property `cookie`. Reading it may throw. */
export interface CookieSource {
  readonly cookie: string;
}

/**
 * Makes a function that reads: it is called with a snapshot and what it was called with.
 * Chromium's getter of `document.cookie` takes some 0.2 µs longer for each function on the stack above it (docs/performance.md). So the
 * function that is made is the verb itself and reads the source first; what else the verb does is called afterwards.
 */
export type WithSnapshot = <Given extends [unknown?, unknown?], Result>(
  use: (snapshot: Snapshot, ...given: Given) => Result,
) => (...given: Given) => Result;

/** Opens a source for reading. Comparing its text with the last one costs next to nothing beside reading it, in every engine. */
export const createReader = (source: () => CookieSource): WithSnapshot => {
  let last: string;
  let snapshot: Snapshot;
  const withSnapshot =
    (use: (snapshot: Snapshot, name: unknown, options: unknown) => unknown) =>
    (name: unknown, options: unknown) => {
      let cookies = '';
      try {
        // A blocker that puts only a setter there leaves undefined to be read.
        cookies = source().cookie || '';
      } catch {} // no cookies are visible in a sandboxed frame, and without a document
      if (cookies !== last) snapshot = { cookies, found: new Map() };
      // Also where it is equal: WebKit gives the same string for some time, and that is compared without a look at its characters.
      last = cookies;
      return use(snapshot, name, options);
    };
  return withSnapshot as WithSnapshot;
};

/** Reads a snapshot and nothing else. */
export const createSnapshot = (withSnapshot: WithSnapshot): (() => Snapshot) =>
  withSnapshot((snapshot) => snapshot);
