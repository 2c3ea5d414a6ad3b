/** How long a cookie lives. */
import type { CookieAttributes, Duration } from './attributes.js';

const SECONDS: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };

/** The attribute that removes a cookie. */
export const GONE = '; max-age=0';

/**
 * The attribute that says how long: `''` for the browser's session, undefined where what is given is no lifetime.
 * A Date is written as `expires`; all else as `max-age`, which does not depend on the clock of whoever writes it.
 */
export const lifetime = ({ maxAge, expires }: CookieAttributes): string | undefined => {
  if ((maxAge ?? expires) == null) return '';
  // Another frame's Date is no `instanceof Date`.
  const date = maxAge == null && {}.toString.call(expires) === '[object Date]';
  const age =
    maxAge ??
    (date ? (Number(expires) - Date.now()) / 1000 : secondsIn(expires as number | Duration));
  // Number.isFinite, because the global one takes what becomes a number, such as '' and [], and throws for a BigInt.
  if (!Number.isFinite(age)) return;
  if (age <= 0) return GONE;
  return date
    ? // Browsers ignore a year of five digits (RFC 6265bis, 5.1.1), and the cookie would end with the session.
      // Rounded up, as max-age is: the text has whole seconds, and cut off, one that is less than a second ahead would lie in the past.
      `; expires=${new Date(Math.min(Math.ceil(Number(expires) / 1000) * 1000, 2534e11)).toUTCString()}`
    : `; max-age=${wholeSeconds(age)}`;
};

/** 0 removes. libsoup, WebKitGTK's jar, keeps the seconds in 32 bits: 68 years are as good as for ever. */
const wholeSeconds = (age: number): number => Math.max(0, Math.min(Math.ceil(age), 2 ** 31 - 1));

/** The seconds in a number of days or a Duration; NaN where it does not parse, or where the days are a timestamp by mistake. */
export const secondsIn = (expires: number | Duration): number => {
  if (typeof expires === 'number') return Math.abs(expires) > 36525 ? NaN : expires * 86400;
  // The same numbers as in the type's `${number}`, so that what compiles is a Duration: `${days}d` may be '1e-7d'.
  const [, count, unit] = /^(\S+)([smhdw])$/.exec(typeof expires === 'string' ? expires : '') ?? [];
  return Number(count) * SECONDS[unit!]!;
};

/** Attributes that others may be put over: maxAge wins over expires, but one by default must not win over the expires of a call, so it is
 * written as one, in digits that a Duration has. An invalid lifetime stays, and throws where it is written. */
export const underOthers = <A extends CookieAttributes>(attributes: A): A => {
  // Own properties alone, here and below: a polluted prototype is none of the caller's.
  const { maxAge, ...others } = { __proto__: null, ...attributes } as object as CookieAttributes;
  return Number.isFinite(maxAge)
    ? ({ ...others, expires: `${wholeSeconds(maxAge!)}s` } as A)
    : attributes;
};
