/** The standard's "set a cookie": what is refused, and the text of what is not. */
import { GONE, lifetime } from '../cookie/lifetime.js';
import { utf8 } from '../cookie/utf8.js';
import type { Cookie } from './arguments.js';
import { domainOf } from './domain.js';

/** A cookie as it is written. */
export interface Written {
  /** As a Set-Cookie header has it, the lifetime last. */
  readonly text: string;
  readonly name: string;
  readonly value: string;
  readonly path: string;
  /** Set where it is a domain that the host only belongs to. */
  readonly parent: string | undefined;
  /** Whether it is to end at once. */
  readonly gone: boolean;
  /** What makes it the same cookie: name, domain and path. */
  readonly key: string;
  /** All else but the value; undefined where it is another each time. */
  readonly attributes: string | undefined;
}

/** Where a cookie is written. */
export interface Address {
  readonly hostname: string;
  readonly pathname: string;
}

/** The last moment of a Date. */
const LAST = 8.64e15;

const fail = (reason: string): never => {
  throw new TypeError(reason);
};

/** RFC 6265bis, 5.1.4: without a page's own path (about:blank) it is `/`. */
const defaultPath = (path: string): string => /^(\/.*)\//.exec(path)?.[1] ?? '/';

/** Throws a TypeError for what the standard refuses. */
export const textOf = (cookie: Cookie, { hostname, pathname }: Address): Written => {
  const { name, value, domain, expires, maxAge, sameSite, partitioned } = cookie;
  if (/[\0-\x08\n-\x1f;\x7f]/.test(name + value))
    fail('name and value must not hold control characters or ;');
  if (name.includes('=')) fail(`the name "${name}" must not hold =`);
  if (!name) {
    if (!value) fail('name and value must not both be empty');
    if (value.includes('=')) fail('the value of a cookie without a name must not hold =');
    // The server would take it for a cookie of that name.
    if (/^__(host|host-http|http|secure)-/i.test(value))
      fail(`the value "${value}" must not begin as a name with a prefix`);
  }
  if (/^__(host-)?http-/i.test(name)) fail(`only a server can set "${name}"`);
  if (utf8(name).length + utf8(value).length > 4096)
    fail('name and value have more than 4096 bytes');

  const host = /^__host-/i.test(name);
  let scope = '';
  if (domain !== null) {
    if (domain.startsWith('.')) fail(`the domain "${domain}" must not begin with a dot`);
    if (host) fail(`"${name}" must not have a domain`);
    scope =
      domainOf(domain, hostname) ??
      fail(`this page does not belong to the domain "${domain}", or it is a public suffix`);
  }

  if (expires !== null && maxAge !== null) fail('expires and maxAge exclude each other');
  const end = lifetime(
    expires === null
      ? { maxAge: maxAge! }
      : { expires: new Date(Math.max(-LAST, Math.min(expires, LAST))) },
  )!;

  const path = cookie.path || defaultPath(pathname);
  if (!path.startsWith('/')) fail(`the path "${path}" must begin with /`);
  if (host && path !== '/') fail(`"${name}" must have the path /`);
  if (utf8(path).length > 1024) fail('the path has more than 1024 bytes');
  // The standard leaves these open (httpwg/http-extensions#1593), but in document.cookie they would end or change the path.
  if (/[\0-\x1f;\x7f]| $/.test(path))
    fail('the path must not hold control characters or ; or end in a blank');

  const attributes = `; samesite=${sameSite}${partitioned ? '; partitioned' : ''}${end}`;
  return {
    text: `${name}=${value}; path=${path}${scope && `; domain=${scope}`}; secure${attributes}`,
    name,
    value,
    path,
    parent: scope === hostname ? undefined : scope || undefined,
    gone: end === GONE,
    key: `${name};${scope};${path};${partitioned}`,
    attributes: maxAge === null ? attributes : undefined,
  };
};
