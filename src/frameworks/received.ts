/** What a server rendered from: the text of its Cookie header, read as the page's definitions read the page. */
import type { DefinedCookie } from '../define/definition.js';
import { createGet, createGetAll, createHas } from '../jar/get.js';
import { internalsOf } from './request.js';
import { toResult } from '../jar/result.js';
import { createReader } from '../jar/snapshot.js';
import type { Jar } from '../jar/verbs.js';

/** Gives the value that a text has of a definition: the same value each time. */
export type Received = <T>(cookie: DefinedCookie<T>) => T;

export const createReceived = (text: string | null | undefined): Received => {
  const reader = createReader(() => ({ cookie: text ?? '' }));
  const values = new Map<object, unknown>();

  /** A jar of this text, as the definition's own jar would read it. Nothing is written to it. */
  const jarFor = <T>(cookie: DefinedCookie<T>): Jar => {
    const { encoding, prefixed } = internalsOf(cookie) ?? {};
    const refuse = (name: string) => toResult(name, ['blocked']);
    const jar = {
      get: createGet(reader, encoding),
      getAll: createGetAll(reader, encoding),
      has: createHas(reader),
      set: refuse,
      remove: refuse,
      onChange: () => () => {},
    };
    const internals = {
      store: { site: () => null },
      encoding,
      defaults: {},
      cookies: () => text ?? '',
      listeners: {
        notified: () => undefined,
        // What `init` made, or an older cookie gave, while this is rendered, would be another value in the page than on the server.
        quietly: () => cookie.default,
      },
      queue: undefined,
      sweep: undefined,
      prefixed: undefined,
    };
    const bare = { ...jar, internals };
    return (prefixed
      ? { ...bare, internals: { ...internals, prefixed: { ...prefixed, jar: bare } } }
      : bare) as unknown as Jar;
  };

  return <T>(cookie: DefinedCookie<T>): T => {
    if (!values.has(cookie)) values.set(cookie, cookie.on(jarFor(cookie)).get());
    return values.get(cookie) as T;
  };
};
