/** A request's cookies: its Cookie header is what can be read, and what is written becomes Set-Cookie headers of the response. */
import { decodePercent } from '../cookie/decode-percent.js';
import { canonicalDomain } from '../cookie/domain-match.js';
import { eachPair } from '../cookie/parse.js';
import { pathMatch } from '../cookie/path-match.js';
import {
  expiresAt,
  isRemoval,
  serialize,
  type Attributes,
  type SetCookie,
} from '../cookie/set-cookie.js';
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
  /** What was written: one for each cookie, in the order in which they are to be sent. */
  readonly written: () => readonly Written[];
  /** The same as the response's Set-Cookie headers have it. */
  readonly setCookies: () => string[];
  /** The same as data. */
  readonly writes: () => CookieWrite[];
  /** `encoding`: what has made its value; left out: the one that `writing` said. `like`: attributes that say the same, and are others' too. */
  readonly write: (cookie: SetCookie, encoding?: Encoding, like?: Attributes) => void;
  /** The value as the browser gets it, where the framework encodes it anew. Left out: as it stands. */
  readonly asWritten?: (value: string, encoding: Encoding) => string;
  /** Says what encodes the cookies that are given to `write` alone. */
  readonly writing: (encoding: Encoding) => void;
  /** What the request would send of the names that match, and a page may see, as far as this response says. */
  readonly readable: (matches: (name: string) => boolean) => string;
  /** Whether a cookie is visible under this name, as it is written. */
  readonly shows: (name: string) => boolean;
  /** How many of them remove a cookie. */
  readonly removals: () => number;
  /** Whether one more may, or this one as it may be one of them already. */
  readonly hasRoom: (cookie?: Scoped) => boolean;
}

/** What says which cookie it is. */
type Scoped = Pick<SetCookie, 'name' | 'path' | 'domain' | 'partitioned'>;

/** How many headers of a response remove something, at most: proxies give up at some kilobytes of headers (nginx at 4 or 8). */
export const MOST_REMOVALS = 40;

/** Where nothing is known of a request but its cookies, no domain is refused, and whatever is written is seen. */
export const ANYWHERE: Site = { protocol: 'http:', hostname: '', pathname: '/' };

/** A cookie that was written. */
export interface Written {
  readonly cookie: SetCookie;
  readonly encoding: Encoding;
  readonly like?: Attributes | undefined;
}

/** `header`: the Cookie header's text, one character for each byte, as Node and `Headers` give it. */
export const headerStore = (
  header: string,
  site: Site,
  globalPrivacyControl?: () => boolean,
): HeaderStore => {
  /** What was received, as a page would show it. Most requests are asked for a cookie or two, and some for none. */
  let shown: string | undefined;
  const received = () => (shown ??= normalize(header));
  /** How many of each name were received. */
  let counts: Map<string, number> | undefined;
  const writes = new Map<string, Written>();
  /** What was written and is not removed. */
  const kept = new Map<string, SetCookie>();
  /** How many of each name were written that this request would see. */
  const replaced = new Map<string, number>();
  let standard = raw;
  let cookies: string | undefined;

  const sees = (path: string): boolean => !site.hostname || pathMatch(site.pathname, path);
  /** What was received and is not replaced: the last of a name goes first, which is the least specific. */
  const remaining = (): string[] => {
    const pairs = received() ? received().split('; ') : [];
    const gone = new Map(replaced);
    return pairs
      .reverse()
      .filter((pair) => {
        const left = gone.get(nameOf(pair));
        if (left) gone.set(nameOf(pair), left - 1);
        return !left;
      })
      .reverse();
  };
  /** What the request would send after this response, as far as can be known: no Cookie header says what paths its cookies have. */
  const mine = (): SetCookie[] =>
    [...kept.values()]
      .filter(({ path }) => sees(path))
      .sort((a, b) => b.path.length - a.path.length);

  const removals = () => writes.size - kept.size;

  return {
    httpOnly: true,
    globalPrivacyControl,
    site: () => site,
    // Not at each write: a removal everywhere is many.
    read: () =>
      (cookies ??= replaced.size ? [...mine().map(pairOf), ...remaining()].join('; ') : received()),
    write: (cookie, encoding = standard, like) => {
      const { name, path } = cookie;
      const key = keyOf(cookie);
      // It takes the place of one of its name.
      if (!writes.has(key) && sees(path)) replaced.set(name, (replaced.get(name) ?? 0) + 1);
      // What was removed and is written again is a new cookie, and browsers send the oldest first.
      if (!kept.has(key)) writes.delete(key);
      if (expiresAt(cookie) > Date.now()) kept.set(key, cookie);
      else kept.delete(key);
      writes.set(key, { cookie, encoding, like });
      cookies = undefined;
    },
    shows: (name) => {
      if (!counts) {
        counts = new Map();
        eachPair(received(), (key) => counts!.set(key, (counts!.get(key) ?? 0) + 1));
      }
      return (
        (counts.get(name) ?? 0) > (replaced.get(name) ?? 0) ||
        [...kept.values()].some((cookie) => cookie.name === name && sees(cookie.path))
      );
    },
    // Nobody else changes a request.
    watch: () => () => {},
    written: () => [...writes.values()],
    setCookies: () => Array.from(writes.values(), toLine),
    writes: () =>
      Array.from(writes.values(), ({ cookie, encoding }) => {
        const { name, value, ...attributes } = cookie;
        const text = isRemoval(cookie) ? '' : decode(encoding, value);
        return { name: bytesOf(name), text, value: bytesOf(value), attributes };
      }),
    writing: (encoding) => {
      standard = encoding;
    },
    readable: (matches) =>
      [
        ...mine()
          .filter(({ name, httpOnly }) => !httpOnly && matches(name))
          .map(pairOf),
        ...remaining().filter((pair) => matches(nameOf(pair))),
      ].join('; '),
    removals,
    hasRoom: (cookie) =>
      removals() < MOST_REMOVALS ||
      (!!cookie && writes.has(keyOf(cookie)) && !kept.has(keyOf(cookie))),
  };
};

/** Two cookies of one name and the same of these are one cookie. */
export const scopeKeyOf = ({ path, domain, partitioned }: Omit<Scoped, 'name'>): string =>
  `${path};${partitioned};${domain ? canonicalDomain(domain) : ''}`;

const keyOf = (cookie: Scoped): string => `${cookie.name};${scopeKeyOf(cookie)}`;

const pairOf = ({ name, value }: SetCookie): string => `${name}=${value}`;

const nameOf = (pair: string): string => pair.slice(0, Math.max(pair.indexOf('='), 0));

/** In UTF-8, one character for each byte: neither Node nor `Headers` takes any other. */
const bytesOf = (text: string): string => (/^[ -~]*$/.test(text) ? text : utf8(text));

/** The text of attributes that many requests share. */
const texts = new WeakMap<Attributes, string>();

/** A Set-Cookie header. */
export const toLine = ({ cookie, like }: Written): string => {
  if (!like) return bytesOf(serialize(cookie));
  let text = texts.get(like);
  // Without name and value a `=` is left.
  if (!text) texts.set(like, (text = serialize({ ...like, name: '', value: '' }).slice(1)));
  return bytesOf(pairOf(cookie)) + text;
};

/** A header as `document.cookie` would show it. */
const normalize = (header: string): string =>
  // Most are so already, as browsers send them, and a look costs a tenth of what it spares.
  !header || /^[!-:<-~]+(; [!-:<-~]+)*$/.test(header)
    ? header
    : header.split(';').map(trimBlanks).filter(Boolean).map(fromBytes).join('; ');

/** Bytes as browsers show them: as UTF-8, where they are that. */
const fromBytes = (pair: string): string => decodePercent(escape(pair), pair);
