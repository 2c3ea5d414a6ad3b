/** Finds the Cookie header in what people have in their hands. */
import type { RequestSource } from './types.js';

interface Given {
  readonly get?: unknown;
  readonly set?: unknown;
  readonly append?: unknown;
  readonly headers?: unknown;
  readonly url?: string | undefined;
  readonly cookie?: unknown;
  readonly Cookie?: unknown;
}

/** The header's text, and the request's address where it says a whole one. Throws a TypeError for what has no Cookie header. */
export const readRequest = (
  from: RequestSource | string | null | undefined,
): readonly [header: string, url?: string | undefined] => {
  if (typeof from === 'string' || from == null) return [from ?? ''];
  const { headers, url } = (typeof from === 'object' ? from : {}) as Given;
  // Next's headers have a property `headers`, too.
  if (hasGet(from)) return [textOf(from, get(from))];
  if (isObject(headers)) {
    if (hasGet(headers)) return [textOf(from, get(headers)), url];
    return [textOf(from, fieldOf(headers))];
  }
  // The headers themselves, as useRequestHeaders of Nuxt gives them.
  return [textOf(from, isPlain(from) ? fieldOf(from) : from)];
};

const isObject = (value: unknown): value is Given => typeof value === 'object' && value !== null;

/** Whether its `get` is one of headers: with `set` and no `append` it is one of parsed cookies, or of something else. */
const hasGet = (value: Given): boolean =>
  typeof value.get === 'function' && (typeof value.append === 'function' || !value.set);

const get = (headers: Given): unknown =>
  (headers as { get: (name: string) => unknown }).get('cookie');

/** Where HTTP/2 has sent the header in parts some servers give an array. */
const fieldOf = ({ cookie, Cookie = '' }: Given): unknown => {
  const field = cookie ?? Cookie;
  return Array.isArray(field) ? field.join('; ') : field;
};

/** Whether it is an object that no class made, and holds nothing but texts. */
const isPlain = (value: Given): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    !(prototype && Object.getPrototypeOf(prototype)) &&
    Object.values(value)
      .flat()
      .every((text) => text === undefined || typeof text === 'string')
  );
};

const textOf = (from: unknown, header: unknown): string => {
  if (typeof header === 'string' || header == null) return header ?? '';
  throw new TypeError(
    `serverJar found no Cookie header in ${
      typeof (from as PromiseLike<unknown>).then === 'function'
        ? 'a Promise: await it'
        : `this ${typeof from}`
    }. Give it the request, its headers, or the header's text: event.request in SvelteKit, Astro.request, c.req.raw in Hono, await headers() or (await cookies()).toString() in Next.`,
  );
};
