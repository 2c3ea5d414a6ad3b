/** What a cookie policy must state of each cookie. */
import type { CookieAttributes } from '../cookie/attributes.js';
import { lifetime } from '../cookie/lifetime.js';
import { encodeName } from '../cookie/name.js';
import type { Stated } from '../define/definition.js';
import type { InventoryEntry } from './types.js';

export const entryOf = (name: string, definition: Stated): InventoryEntry => {
  const { category = '', chunked, purpose, path = '/', domain, sameSite, partitioned } = definition;
  const seconds = secondsOf(definition);
  return {
    // Of pieces nobody knows how many there will be.
    name: encodeName(name) + (chunked ? '.*' : ''),
    category,
    purpose,
    lifetime: seconds === undefined ? 'until the browser is closed' : inWords(seconds),
    seconds,
    scope:
      (domain ? `${domain.replace(/^\./, '')} and its subdomains` : 'this host') +
      (path === '/' ? '' : `, below ${path}`),
    party: sameSite === 'none' || partitioned ? 'third' : 'first',
  };
};

/** How long browsers keep a cookie at most (RFC 6265bis, 5.5). */
const LONGEST = 400 * 86400;

const secondsOf = (attributes: Stated): number | undefined => {
  const [, , unit, end] =
    /^(; (max-age|expires)=(.*))?$/.exec(lifetime(attributes as CookieAttributes) ?? '') ?? [];
  if (!unit) return undefined;
  return Math.min(
    unit === 'expires' ? Math.ceil((Date.parse(end!) - Date.now()) / 1000) : Number(end),
    LONGEST,
  );
};

const UNITS = [
  [86400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;

/** In the largest unit of which there are two, or one exactly. */
const inWords = (seconds: number): string => {
  const [size, unit] = UNITS.find(([size]) => seconds >= 2 * size || seconds === size) ?? UNITS[3];
  const count = Math.round(seconds / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};
