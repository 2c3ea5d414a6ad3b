/** All cookies of a browser, in memory: received, kept, read and forgotten by RFC 6265bis, and where that leaves a choice, by Chromium's. */
import { domainMatch } from '../../cookie/domain-match.js';
import { isTrustworthy } from '../../cookie/is-trustworthy.js';
import { parseSetCookie } from '../../cookie/parse-set-cookie.js';
import { pathMatch } from '../../cookie/path-match.js';
import type { Site } from '../../stores/store.js';
import { cookieOf, type StoredCookie, type Sender } from './cookie.js';
import { findEvicted, type Used } from './evict.js';
import { registrableBy, type RegistrableDomain } from './scope.js';

/** The cookies of all sites. */
export interface Cookies {
  /** Takes a cookie as a Set-Cookie header has it, and says whether it is let in. All listeners but this one are notified of it. */
  readonly receive: (line: string, sender: Sender, but?: object) => boolean;
  /** As a Cookie header has them; for a script without what is HttpOnly. */
  readonly header: (sender: Sender) => string;
  /** All of them, the oldest first. */
  readonly all: () => readonly StoredCookie[];
  /** Tells when any may have changed. */
  readonly watch: (look: () => void, as: object) => () => void;
  /** Forgets what has ended, and reports it. */
  readonly tick: () => void;
}

/** Whether a page at this address has cookies at all. */
export const keepsCookies = ({ protocol }: Site): boolean => /^https?:$/.test(protocol);

/** One cookie that is written again. */
const same = (one: StoredCookie, other: StoredCookie): boolean =>
  (['name', 'domain', 'hostOnly', 'path', 'partition'] as const).every(
    (key) => one[key] === other[key],
  );

export const createCookies = (clock: () => number, list?: RegistrableDomain): Cookies => {
  const registrable = registrableBy(list);
  const siteOf = ({ domain }: StoredCookie) => registrable(domain) ?? domain;
  const looks = new Map<() => void, object>();
  let kept: Used[] = [];
  let turn = 0;

  const tell = (but?: object): void => {
    for (const [look, as] of [...looks]) if (as !== but) look();
  };
  /** Gives the time. */
  const tick = (): number => {
    const now = clock();
    const left = kept.filter(({ ends }) => ends > now);
    const ended = left.length < kept.length;
    kept = left;
    if (ended) tell();
    return now;
  };
  /** Whether what is there already forbids this cookie. */
  const forbids = (
    cookie: StoredCookie,
    old: StoredCookie | undefined,
    { site, script }: Sender,
  ): boolean =>
    !!(old?.httpOnly && script) ||
    // Leave secure cookies alone: http must not hide one (RFC 6265bis, 5.7).
    (!isTrustworthy(site) &&
      kept.some(
        (other) =>
          other.secure &&
          !other.partition &&
          other.name === cookie.name &&
          (domainMatch(other.domain, cookie.domain) || domainMatch(cookie.domain, other.domain)) &&
          pathMatch(cookie.path, other.path),
      ));

  const visible = ({ site, script }: Sender): Used[] =>
    kept
      .filter(
        ({ domain, hostOnly, path, secure, httpOnly, partition }) =>
          (hostOnly ? site.hostname === domain : domainMatch(site.hostname, domain)) &&
          pathMatch(site.pathname, path) &&
          !(secure && !isTrustworthy(site)) &&
          !(httpOnly && script) &&
          (!partition || partition === site.protocol),
      )
      .sort((a, b) => b.path.length - a.path.length || a.made - b.made);

  return {
    receive: (line, sender, but) => {
      const now = tick();
      const parsed = keepsCookies(sender.site) ? parseSetCookie(line) : undefined;
      const cookie = parsed && cookieOf(parsed, sender, now, registrable);
      if (!cookie) return false;
      const old = kept.find((other) => same(cookie, other));
      if (forbids(cookie, old, sender)) return false;

      kept = kept.filter((other) => other !== old);
      if (cookie.ends > now) {
        // Chromium and Firefox put one with a new value last, against RFC 6265bis, 5.7, where it keeps its place.
        kept.push({
          ...cookie,
          made: old?.value === cookie.value ? old.made : turn,
          used: turn++,
          usedAt: now,
        });
        const gone = findEvicted(
          kept.filter(
            (other) => other.partition === cookie.partition && siteOf(other) === siteOf(cookie),
          ),
        );
        kept = kept.filter((other) => !gone.has(other));
      }
      tell(but);
      return true;
    },
    header: (sender) => {
      const now = tick();
      if (!keepsCookies(sender.site)) return '';
      turn++;
      return visible(sender)
        .map((cookie) => {
          // Chromium notes a read once a minute.
          if (now - cookie.usedAt >= 60_000) Object.assign(cookie, { used: turn, usedAt: now });
          return cookie.name ? `${cookie.name}=${cookie.value}` : cookie.value;
        })
        .join('; ');
    },
    all: () => {
      tick();
      return [...kept].sort((a, b) => a.made - b.made);
    },
    watch: (look, as) => {
      looks.set(look, as);
      return () => looks.delete(look);
    },
    tick,
  };
};
