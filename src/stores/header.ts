/** A request's cookies: its Cookie header is what can be read, and what is written becomes Set-Cookie headers of the response. */
import { decodePercent } from '../cookie/decode-percent.js';
import { PROBE } from '../cookie/probe.js';
import { parseSetCookie } from '../cookie/set-cookie.js';
import { HTTP_FORMS } from '../cookie/write.js';
import type { Site, Store } from './store.js';

/** A store for one request and its response. */
export interface HeaderStore extends Store {
  /** What was written, as the response's Set-Cookie headers have it: one for each cookie. */
  readonly setCookies: () => string[];
}

/** A cookie that was written. */
interface Written {
  readonly line: string;
  /** Name and value. */
  readonly pair: string;
  readonly path: string;
  readonly gone: boolean;
}

/** Where nothing is known of a request but its cookies, no domain is refused, and whatever is written is seen. */
const ANYWHERE: Site = { protocol: 'http:', hostname: '', pathname: '/' };

/** `header`: the Cookie header's text, one character for each byte, as Node and `Headers` give it. */
export const headerStore = (header: string, site: Site = ANYWHERE): HeaderStore => {
  const received = header.split(';').map(trim).filter(Boolean).map(fromBytes);
  const written = new Map<string, Written>();
  // Made when it is read: a removal everywhere is many writes.
  let cookies: string | undefined;

  /** What the request would send after this response, as far as can be told: no Cookie header says what paths its cookies have. */
  const show = (): string => {
    const mine = [...written.values()]
      .filter(({ path }) => !site.hostname || covers(path, site.pathname))
      .sort((a, b) => b.path.length - a.path.length);
    // Each takes the place of one of its name: the last, which is the least specific.
    const taken = new Map<string, number>();
    const count = (pair: string, by: number): number =>
      taken.set(nameOf(pair), (taken.get(nameOf(pair)) ?? 0) + by).get(nameOf(pair))!;
    for (const { pair } of mine) count(pair, 1);
    const rest = [...received].reverse().filter(pair => count(pair, -1) < 0).reverse();
    return [...mine.filter(({ gone }) => !gone).map(({ pair }) => pair), ...rest].join('; ');
  };

  return {
    forms: HTTP_FORMS,
    site: () => site,
    read: () => (cookies ??= show()),
    write: line => {
      const [pair = ''] = line.split(';', 1);
      const { path = '/', domain, partitioned, ends = Infinity } = parseSetCookie(line);
      const key = [nameOf(pair), path, partitioned, domain?.toLowerCase().replace(/^\./, '')].join(';');
      // What was gone and is written again is a new cookie, and browsers send the oldest first.
      if (written.get(key)?.gone) written.delete(key);
      written.set(key, { line, pair, path, gone: ends <= Date.now() });
      cookies = undefined;
    },
    // Nobody else changes a request.
    watch: () => () => {},
    setCookies: () => [...written.values()].filter(({ pair }) => nameOf(pair) !== PROBE).map(({ line }) => toBytes(line)),
  };
};

/** Whether a cookie of this path goes with a request for that one (RFC 6265, 5.1.4). */
const covers = (path: string, pathname: string): boolean => path === pathname || pathname.startsWith(path.replace(/\/?$/, '/'));

const nameOf = (pair: string): string => pair.slice(0, Math.max(pair.indexOf('='), 0));

/** Without outer blanks, and in a time that grows with the length alone. */
const trim = (pair: string): string => /[^\t ](.*[^\t ])?/s.exec(pair)?.[0] ?? '';

/** Bytes as browsers show them: as UTF-8, where they are that. */
const fromBytes = (pair: string): string => decodePercent(escape(pair), pair);

/** Text in UTF-8, one character for each byte: neither Node nor `Headers` takes any other. */
const toBytes = (line: string): string => String.fromCharCode(...new TextEncoder().encode(line));
