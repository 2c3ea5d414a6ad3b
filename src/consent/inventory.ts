/** What a cookie policy must state of each cookie. */
import type { CookieAttributes } from '../cookie/attributes.js';
import { canonicalDomain } from '../cookie/domain-match.js';
import { lifetimeOf } from '../cookie/lifetime.js';
import { LONGEST_LIFETIME } from '../cookie/limits.js';
import { encodeName } from '../cookie/name.js';
import type { Stated } from '../define/definition.js';
import type { ForeignCookie, InventoryEntry } from './types.js';

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
      (domain ? `${canonicalDomain(domain)} and its subdomains` : 'this host') +
      (path === '/' ? '' : `, below ${path}`),
    party: sameSite === 'none' || partitioned ? 'third' : 'first',
    provider: undefined,
  };
};

/** What is known of a cookie that somebody else's script sets. */
export const foreignEntryOf = (
  category: string,
  { name, purpose, lifetime = '', provider }: ForeignCookie,
): InventoryEntry => ({
  // A text as it stands; of a pattern, where it says nothing else, how the names begin.
  name: String(name).replace(/^\/\^([\w-]+)(\$?)\/[a-z]*$/, (_, start: string, end: string) =>
    end ? start : `${start}*`,
  ),
  category,
  purpose,
  lifetime,
  seconds: undefined,
  scope: 'this site',
  party: 'first',
  provider,
});

const secondsOf = (attributes: Stated): number | undefined => {
  const { expires, maxAge } = lifetimeOf(attributes as CookieAttributes) ?? {};
  const seconds = maxAge ?? (expires && Math.ceil((Number(expires) - Date.now()) / 1000));
  return seconds === undefined ? undefined : Math.min(seconds, LONGEST_LIFETIME);
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
