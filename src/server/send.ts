/** Puts Set-Cookie headers into a response, whoever made it. */
import { toLine, type HeaderStore, type Written } from './store.js';
import type { ResponseTarget, ServerJar } from './types.js';

/** A response, as far as anybody's has these. */
interface Given {
  readonly append?: unknown;
  readonly getHeader?: (name: string) => unknown;
  readonly header?: unknown;
  readonly headers?: Given;
  readonly headerSent?: unknown;
  readonly headersSent?: unknown;
  readonly raw?: Given;
  readonly sent?: unknown;
  readonly setHeader?: (name: string, lines: readonly unknown[]) => unknown;
}

/** Adds each line of its own, as `Headers` and Koa do. */
type Append = Record<'append' | 'header', (name: string, line: string) => unknown>;

const NAME = 'Set-Cookie';

/** Where a response's headers are, for what is remembered of it. Throws a TypeError if it is not a response. */
const headersOf = (target: ResponseTarget): Given => {
  const given = target as Given | undefined;
  for (const one of [given?.headers, given])
    if (
      isFunction(one?.append) ||
      isFunction(one?.setHeader) ||
      (one?.raw && isFunction(one.header))
    )
      return one!;
  throw new TypeError(
    `sendTo cannot add headers to this ${typeof target}. Give it a Response, its headers, or the response of Node, Express or Fastify; in Hono c.res. Where the framework has a function that sets cookies, give that what writes() returns.`,
  );
};

/** Sends what a response has not had yet. Throws a TypeError where it cannot have it any more. */
export const createSendTo = (store: HeaderStore): ServerJar['sendTo'] => {
  /** What each response has had. One that was dropped leaves all for the next. */
  let sent: WeakMap<object, Set<Written>> | undefined;
  return (target) => {
    sent ??= new WeakMap();
    const headers = headersOf(target);
    const before = sent.get(headers);
    const cookies = store.written().filter((cookie) => !before?.has(cookie));
    if (cookies.length) append(headers, cookies.map(toLine));
    sent.set(headers, new Set([...(before ?? []), ...cookies]));
    return target;
  };
};

const append = (headers: Given, lines: readonly string[]): void => {
  const { raw = headers } = headers;
  if (headers.sent || headers.headerSent || raw.headersSent)
    throw new TypeError(
      'sendTo: the headers of this response have been sent. Call it before the body is written. The cookies are still in the jar.',
    );
  try {
    if (headers.setHeader)
      // Of those that are there none would be left.
      headers.setHeader(NAME, [headers.getHeader?.(NAME) ?? [], lines].flat(2));
    else
      for (const line of lines)
        (headers as Append)[headers.append ? 'append' : 'header'](NAME, line);
  } catch (cause) {
    throw new TypeError(
      'sendTo: the headers of this response cannot be changed, as those of Response.redirect(). Make it with new Response(body, { status, headers }). The cookies are still in the jar.',
      { cause },
    );
  }
};

const isFunction = (value: unknown): boolean => typeof value === 'function';
