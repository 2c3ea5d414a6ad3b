/** A request's cookies: its Cookie header is what can be read, and what is written becomes Set-Cookie headers of the response. */
import { decodePercent } from '../cookie/decode-percent.js';
import { PROBE } from '../cookie/probe.js';
import { canonicalDomain } from '../cookie/domain-match.js';
import { pathMatch } from '../cookie/path-match.js';
import { expiresAt, isRemoval, serialize, type SetCookie } from '../cookie/set-cookie.js';
import { trimBlanks } from '../cookie/trim.js';
import { utf8 } from '../cookie/utf8.js';
import type { Encoding } from '../encodings/encoding.js';
import { raw } from '../encodings/raw.js';
import { decode } from '../jar/get.js';
import type { Site, Store } from '../stores/store.js';
import type { CookieWrite } from './types.js';

/** A store for one request and its response. */
export interface HeaderStore extends Store {
  readonly watch: () => () => void;
  /** What was written, as the response's Set-Cookie headers have it: one for each cookie. */
  readonly setCookies: () => string[];
  /** The same as data. */
  readonly writes: () => CookieWrite[];
  /** Says what encodes the cookies that are given to `write` from now on. */
  readonly writing: (encoding: Encoding) => void;
  /** What the request would send of the names that match, and a page may see, as far as this response says. */
  readonly readable: (matches: (name: string) => boolean) => string;
  /** Whether a cookie is visible under this name, as it is written. */
  readonly shows: (name: string) => boolean;
  /** How many of them remove a cookie. */
  readonly removals: () => number;
}

/** How many headers of a response remove something, at most: proxies give up at some kilobytes of headers (nginx at 4 or 8). */
export const MOST_REMOVALS = 40;

/** Where nothing is known of a request but its cookies, no domain is refused, and whatever is written is seen. */
const ANYWHERE: Site = { protocol: 'http:', hostname: '', pathname: '/' };

/** `header`: the Cookie header's text, one character for each byte, as Node and `Headers` give it. */
export const headerStore = (header: string, site: Site = ANYWHERE): HeaderStore => {
  const received = new Map(
    header.split(';').map(trimBlanks).filter(Boolean).map(fromBytes).entries(),
  );
  /** Where those of a name stand. */
  const places = new Map<string, number[]>();
  for (const [at, pair] of received) {
    const known = places.get(nameOf(pair));
    if (known) known.push(at);
    else places.set(nameOf(pair), [at]);
  }
  const writes = new Map<string, SetCookie>();
  /** What was written and is not removed. */
  const kept = new Map<string, SetCookie>();
  /** How many of those the request sees, by name. */
  const visible = new Map<string, number>();
  /** What encoded each of them. */
  const encodings = new WeakMap<SetCookie, Encoding>();
  let encoding = raw;
  let cookies: string | undefined;

  const sees = (path: string): boolean => !site.hostname || pathMatch(site.pathname, path);
  /** What the request would send after this response, as far as can be told: no Cookie header says what paths its cookies have. */
  const show = (
    of: (cookie: SetCookie) => boolean = () => true,
    matches: (pair: string) => boolean = () => true,
  ): string => {
    const mine = [...kept.values()]
      .filter((cookie) => sees(cookie.path) && of(cookie))
      .sort((a, b) => b.path.length - a.path.length);
    return [
      ...mine.map(({ name, value }) => `${name}=${value}`),
      ...[...received.values()].filter(matches),
    ].join('; ');
  };

  const sent = () => [...writes].filter(([, { name }]) => name !== PROBE);
  const written = () => sent().map(([, cookie]) => cookie);

  return {
    httpOnly: true,
    site: () => site,
    // Not at each write: a removal everywhere is many.
    read: () => (cookies ??= show()),
    write: (cookie) => {
      const { name, path, domain = '', partitioned } = cookie;
      const key = [name, path, partitioned, canonicalDomain(domain)].join(';');
      // It takes the place of one of its name: the last, which is the least specific.
      if (!writes.has(key) && sees(path)) received.delete(places.get(name)?.pop() ?? -1);
      const keeps = expiresAt(cookie) > Date.now();
      if (sees(path))
        visible.set(name, (visible.get(name) ?? 0) + Number(keeps) - Number(kept.has(key)));
      // What was removed and is written again is a new cookie, and browsers send the oldest first.
      if (!kept.has(key)) writes.delete(key);
      writes.set(key, cookie);
      encodings.set(cookie, encoding);
      if (keeps) kept.set(key, cookie);
      else kept.delete(key);
      cookies = undefined;
    },
    shows: (name) => !!places.get(name)?.length || !!visible.get(name),
    // Nobody else changes a request.
    watch: () => () => {},
    // In UTF-8, one character for each byte: neither Node nor `Headers` takes any other.
    setCookies: () => written().map((cookie) => utf8(serialize(cookie))),
    writes: () =>
      written().map((cookie) => {
        const { name, value, ...attributes } = cookie;
        const text = isRemoval(cookie) ? '' : decode(encodings.get(cookie)!, value);
        return { name: utf8(name), text, value: utf8(value), attributes };
      }),
    writing: (given) => {
      encoding = given;
    },
    readable: (matches) =>
      show(
        ({ name, httpOnly }) => !httpOnly && matches(name),
        (pair) => matches(nameOf(pair)),
      ),
    removals: () => sent().filter(([key]) => !kept.has(key)).length,
  };
};

const nameOf = (pair: string): string => pair.slice(0, Math.max(pair.indexOf('='), 0));

/** Bytes as browsers show them: as UTF-8, where they are that. */
const fromBytes = (pair: string): string => decodePercent(escape(pair), pair);
