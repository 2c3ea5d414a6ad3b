/** How long a cookie lives. */
import type { CookieAttributes, Duration } from './attributes.js';
import { own } from './own.js';
import type { SetCookie } from './set-cookie.js';
import { typeTagOf } from './type-tag.js';

const SECONDS: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };

/** The lifetime of a cookie that is written: a moment, or a number of seconds; neither for the browser's session. */
export type Lifetime = Required<Pick<SetCookie, 'expires' | 'maxAge'>>;

/**
 * The lifetime that options say; undefined if they say none, or an invalid one. A Date becomes `expires`; all else becomes `maxAge`, which
 * does not depend on the clock of whoever writes it.
 */
export const lifetimeOf = ({ maxAge, expires }: CookieAttributes): Lifetime | undefined => {
  // Both are said, so that a polluted Object.prototype says neither.
  const lifetime: Writable<Lifetime> = { expires: undefined, maxAge: undefined };
  const isDate = maxAge == null && typeTagOf(expires) === 'Date';
  const seconds =
    maxAge ??
    (isDate ? (Number(expires) - Date.now()) / 1000 : secondsIn(expires as number | Duration));
  if (isDate && seconds > 0)
    // Browsers ignore a year of five digits (RFC 6265bis, 5.1.1), and the cookie would end with the session.
    // Rounded up, as maxAge is: the text has whole seconds, and cut off, one that is less than a second ahead would lie in the past.
    lifetime.expires = new Date(Math.min(Math.ceil(Number(expires) / 1000) * 1000, 2534e11));
  // Number.isFinite, because the global one takes what becomes a number, such as '' and [], and throws for a BigInt.
  else if (Number.isFinite(seconds)) lifetime.maxAge = wholeSeconds(seconds);
  else if ((maxAge ?? expires) != null) return;
  return lifetime;
};

type Writable<T> = { -readonly [Member in keyof T]: T[Member] };

/** 0 removes. libsoup, WebKitGTK's jar, keeps the seconds in 32 bits: 68 years are as good as for ever. */
const wholeSeconds = (seconds: number): number =>
  Math.max(0, Math.min(Math.ceil(seconds), 2 ** 31 - 1));

/** The seconds in a number of days or a Duration; NaN where it does not parse, or where the days are a timestamp by mistake. */
export const secondsIn = (expires: number | Duration): number => {
  if (typeof expires === 'number') return Math.abs(expires) > 36525 ? NaN : expires * 86400;
  // The same numbers as in the type's `${number}`, so that what compiles is a Duration: `${days}d` may be '1e-7d'.
  const [, count, unit] = /^(\S+)([smhdw])$/.exec(typeof expires === 'string' ? expires : '') ?? [];
  return Number(count) * SECONDS[unit!]!;
};

/**
 * Attributes as defaults, over which the attributes of a call are put. `maxAge` wins over `expires`, but a default must not win over
 * the `expires` of a call, so it is written as one, in digits that a Duration has. An invalid lifetime stays, and throws where it is written.
 */
export const asDefaults = <A extends CookieAttributes>(attributes: A): A => {
  const { maxAge, ...others } = own<CookieAttributes>(attributes);
  return Number.isFinite(maxAge)
    ? ({ ...others, expires: `${wholeSeconds(maxAge!)}s` } as A)
    : attributes;
};
