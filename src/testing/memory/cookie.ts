/** A cookie as the jar in memory keeps it, and the rules by which one becomes it. */
import { isTrustworthy } from '../../cookie/is-trustworthy.js';
import { LONGEST_LIFETIME } from '../../cookie/limits.js';
import type { ParsedSetCookie } from '../../cookie/parse-set-cookie.js';
import { prefixOf } from '../../cookie/prefix.js';
import type { Site } from '../../stores/store.js';
import { cookieDate } from './cookie-date.js';
import { hostsOf, pathOf, type Hosts, type RegistrableDomain } from './scope.js';

/** A cookie in the jar. */
export interface StoredCookie extends Hosts {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: 'lax' | 'strict' | 'none' | undefined;
  /** In the jar of the embedding site, which here is the page's own: its scheme, since CHIPS tells http from https. */
  readonly partition: string | undefined;
  readonly priority: 'low' | 'medium' | 'high';
  /** When it ends, in milliseconds since 1970; Infinity for the browser's session. */
  readonly ends: number;
}

/** Whoever sends a cookie. */
export interface Sender {
  readonly site: Site;
  /** Whether it is a script, and not a server. */
  readonly script: boolean;
}

/** Nothing where a browser refuses it (RFC 6265bis, 5.7). */
export const cookieOf = (
  parsed: ParsedSetCookie,
  { site, script }: Sender,
  now: number,
  registrable: RegistrableDomain,
): StoredCookie | undefined => {
  const { name, value, domain = '', path, secure, httpOnly, attributes } = parsed;
  const hosts = hostsOf(domain, site.hostname, registrable);
  const partition = parsed.partitioned ? site.protocol : undefined;
  const sameSite = findWord(attributes.get('samesite'), ['lax', 'strict', 'none'] as const);
  const prefix = prefixOf(name);

  if (!hosts || (secure && !isTrustworthy(site)) || (httpOnly && script)) return;
  if ((partition || prefix || sameSite === 'none') && !secure) return;
  // Chromium wants the path to be said, even where it would be / anyway.
  if (prefix.startsWith('__host') && (domain || path !== '/')) return;
  if (prefix.endsWith('http-') && !httpOnly) return;
  return {
    name,
    value,
    ...hosts,
    path: pathOf(path, site),
    secure,
    httpOnly,
    sameSite,
    partition,
    priority: findWord(attributes.get('priority'), ['low', 'medium', 'high'] as const) ?? 'medium',
    ends: endOf(parsed, now),
  };
};

const findWord = <T extends string>(text: string | undefined, words: readonly T[]): T | undefined =>
  words.find((word) => word === text?.toLowerCase());

/** max-age counts where there is one, else expires where it is a date, else the session. */
const endOf = ({ maxAge, attributes }: ParsedSetCookie, now: number): number => {
  const asked = maxAge ?? (cookieDate(attributes.get('expires') ?? '') - now) / 1000;
  return isNaN(asked)
    ? Infinity
    : asked > 0
      ? now + Math.min(asked, LONGEST_LIFETIME) * 1000
      : -Infinity;
};
