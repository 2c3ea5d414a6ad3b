/** A request's cookies: its Cookie header is what can be read, and what is written becomes Set-Cookie headers of the response. */
import { decodePercent } from '../cookie/decode-percent.js';
import { PROBE } from '../cookie/probe.js';
import { parseSetCookie } from '../cookie/set-cookie.js';
import { trimBlanks } from '../cookie/trim.js';
import { utf8 } from '../cookie/utf8.js';
import { HTTP_FORMS } from '../cookie/write.js';
import type { Site, Store } from './store.js';

/** A store for one request and its response. */
export interface HeaderStore extends Store {
  /** What was written, as the response's Set-Cookie headers have it: one for each cookie. */
  readonly setCookies: () => string[];
  /** How many of them remove a cookie. */
  readonly removals: () => number;
}

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
  const lines = new Map<string, string>();
  /** What was written and is not gone. */
  const written = new Map<string, { readonly pair: string; readonly path: string }>();
  let cookies: string | undefined;

  const sees = (path: string): boolean => !site.hostname || covers(path, site.pathname);
  /** What the request would send after this response, as far as can be told: no Cookie header says what paths its cookies have. */
  const show = (): string => {
    const mine = [...written.values()]
      .filter(({ path }) => sees(path))
      .sort((a, b) => b.path.length - a.path.length);
    return [...mine.map(({ pair }) => pair), ...received.values()].join('; ');
  };

  const sent = () => [...lines].filter(([, line]) => nameOf(line) !== PROBE);

  return {
    forms: HTTP_FORMS,
    site: () => site,
    // Not at each write: a removal everywhere is many.
    read: () => (cookies ??= show()),
    write: (line) => {
      const [pair = ''] = line.split(';', 1);
      const name = nameOf(pair);
      const { path = '/', domain, partitioned, ends = Infinity } = parseSetCookie(line);
      const key = [name, path, partitioned, domain?.toLowerCase().replace(/^\./, '')].join(';');
      // It takes the place of one of its name: the last, which is the least specific.
      if (!lines.has(key) && sees(path)) received.delete(places.get(name)?.pop() ?? -1);
      // What was gone and is written again is a new cookie, and browsers send the oldest first.
      if (!written.has(key)) lines.delete(key);
      lines.set(key, line);
      if (ends > Date.now()) written.set(key, { pair, path });
      else written.delete(key);
      cookies = undefined;
    },
    // Nobody else changes a request.
    watch: () => () => {},
    // In UTF-8, one character for each byte: neither Node nor `Headers` takes any other.
    setCookies: () => sent().map(([, line]) => utf8(line)),
    removals: () => sent().filter(([key]) => !written.has(key)).length,
  };
};

/** Whether a cookie of this path goes with a request for that one (RFC 6265, 5.1.4). */
const covers = (path: string, pathname: string): boolean =>
  path === pathname || pathname.startsWith(path.replace(/\/?$/, '/'));

const nameOf = (pair: string): string => pair.slice(0, Math.max(pair.indexOf('='), 0));

/** Bytes as browsers show them: as UTF-8, where they are that. */
const fromBytes = (pair: string): string => decodePercent(escape(pair), pair);
