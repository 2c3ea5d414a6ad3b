/** The standard's "set a cookie": what is refused, and the cookie of what is not. */
import { lifetimeOf } from '../cookie/lifetime.js';
import { ATTRIBUTE_BYTES, NAME_AND_VALUE_BYTES } from '../cookie/limits.js';
import { defaultPath } from '../cookie/path-match.js';
import { prefixOf } from '../cookie/prefix.js';
import type { SetCookie } from '../cookie/set-cookie.js';
import { utf8 } from '../cookie/utf8.js';
import type { Cookie } from './arguments.js';
import { domainOf } from './domain.js';

/** A cookie to write, and what is known of it. */
export interface Written {
  readonly cookie: SetCookie;
  /** Set where it is a domain that the host only belongs to. */
  readonly parent: string | undefined;
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

/** Throws a TypeError for what the standard refuses. */
export const toSetCookie = (given: Cookie, { hostname, pathname }: Address): Written => {
  const { name, value, domain, expires, maxAge, sameSite, partitioned } = given;
  if (/[\0-\x08\n-\x1f;\x7f]/.test(name + value))
    fail('name and value must not hold control characters or ;');
  if (name.includes('=')) fail(`the name "${name}" must not hold =`);
  if (!name) {
    if (!value) fail('name and value must not both be empty');
    if (value.includes('=')) fail('the value of a cookie without a name must not hold =');
    // The server would take it for a cookie of that name.
    if (prefixOf(value)) fail(`the value "${value}" must not begin as a name with a prefix`);
  }
  const prefix = prefixOf(name);
  if (prefix.endsWith('http-')) fail(`only a server can set "${name}"`);
  if (utf8(name).length + utf8(value).length > NAME_AND_VALUE_BYTES)
    fail('name and value have more than 4096 bytes');

  const host = prefix === '__host-';
  let scope = '';
  if (domain !== null) {
    if (domain.startsWith('.')) fail(`the domain "${domain}" must not begin with a dot`);
    if (host) fail(`"${name}" must not have a domain`);
    scope =
      domainOf(domain, hostname) ??
      fail(`this page does not belong to the domain "${domain}", or it is a public suffix`);
  }

  if (expires !== null && maxAge !== null) fail('expires and maxAge exclude each other');
  const lifetime = lifetimeOf(
    expires === null
      ? { maxAge: maxAge! }
      : { expires: new Date(Math.max(-LAST, Math.min(expires, LAST))) },
  )!;

  const path = given.path || defaultPath(pathname);
  if (!path.startsWith('/')) fail(`the path "${path}" must begin with /`);
  if (host && path !== '/') fail(`"${name}" must have the path /`);
  if (utf8(path).length > ATTRIBUTE_BYTES) fail('the path has more than 1024 bytes');
  // The standard leaves these open (httpwg/http-extensions#1593), but in document.cookie they would end or change the path.
  if (/[\0-\x1f;\x7f]| $/.test(path))
    fail('the path must not hold control characters or ; or end in a blank');

  return {
    cookie: {
      name,
      value,
      path,
      domain: scope || undefined,
      secure: true,
      httpOnly: false,
      partitioned,
      sameSite,
      priority: undefined,
      ...lifetime,
    },
    parent: scope === hostname ? undefined : scope || undefined,
    key: `${name};${scope};${path};${partitioned}`,
    attributes:
      maxAge === null ? `${sameSite};${partitioned};${Number(lifetime.expires)}` : undefined,
  };
};
