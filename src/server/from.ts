/** Finds what a jar reads of a request in what people have in their hands. */
import type { RequestSource } from './types.js';

interface Given {
  readonly get?: unknown;
  readonly set?: unknown;
  readonly append?: unknown;
  readonly headers?: unknown;
  readonly url?: string | undefined;
  readonly cookie?: unknown;
  readonly cookies?: unknown;
}

/** The Cookie header's text, the request's address where it says a whole one, and whether it asks for privacy where it has headers. */
export type ReadRequest = readonly [
  header: string,
  url?: string | undefined,
  globalPrivacyControl?: (() => boolean) | undefined,
];

/** Throws a TypeError for what has no Cookie header. */
export const readRequest = (from: RequestSource | string | null | undefined): ReadRequest => {
  if (typeof from === 'string' || from == null) return [from ?? ''];
  const source: Given = from;
  const { headers, url, cookies } = typeof from === 'object' ? source : {};
  // Next's headers have a property `headers`, too; and there are the headers themselves, as useRequestHeaders of Nuxt gives them.
  const isRequest = !hasGet(source) && isObject(headers);
  const given: Given = isRequest ? headers : source;
  const header = (name: string) => (hasGet(given) ? given.get(name) : fieldOf(given, name));
  const isRead =
    hasGet(given) || (isPlain(given) && (isRequest || Object.values(given).flat().every(isText)));
  const read = isRead ? header('cookie') : from;
  // AWS Lambda takes the Cookie header out of the headers, and gives its cookies beside them (format 2.0).
  const isTakenOut = read == null && isRequest && Array.isArray(cookies) && cookies.every(isText);
  return [
    textOf(from, isTakenOut ? cookies.join('; ') : read),
    isRequest && hasGet(given) ? url : undefined,
    privacyIn(header),
  ];
};

/** Whether the headers ask for privacy: few are asked for that. https://w3c.github.io/gpc/: all but a 1 is no request. */
export const privacyIn = (header: (name: string) => unknown) => (): boolean =>
  header('sec-gpc') === '1';

const isObject = (value: unknown): value is Given => typeof value === 'object' && value !== null;

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';

/** Whether its `get` is one of headers: with `set` and no `append` it is one of parsed cookies, or of something else. */
const hasGet = (value: Given): value is { readonly get: (name: string) => unknown } =>
  typeof value.get === 'function' && (typeof value.append === 'function' || !value.set);

/** A gateway may have left the name in other letters. Where HTTP/2 has sent the header in parts some servers give an array. */
const fieldOf = (headers: object, name: string): unknown => {
  const fields = headers as Readonly<Record<string, unknown>>;
  const field =
    fields[name] ??
    Object.entries(fields).find(([key, value]) => value != null && key.toLowerCase() === name)?.[1];
  return Array.isArray(field) ? field.join('; ') : field;
};

/** Whether it is an object that no class made. */
const isPlain = (value: Given): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return !(prototype && Object.getPrototypeOf(prototype));
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
