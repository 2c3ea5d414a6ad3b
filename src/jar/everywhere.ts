/** Where a cookie that this page sees may have been set. */
import { GONE } from '../cookie/lifetime.js';
import type { Attributes } from '../cookie/write.js';
import type { Setting } from '../stores/store.js';

/** How many are tried: an address may be as deep as its writer likes, and each path is tried with each domain. */
const PATHS = 16;
const DOMAINS = 8;

/** What may stand in `domain` on this host: nothing, the host, and each domain above it, the widest last. Of too many the narrowest are left out. */
export const domainsOf = (hostname: string): (string | undefined)[] => [
  undefined,
  ...hostname
    .split('.')
    .map((_, i, labels) => labels.slice(i).join('.'))
    .slice(1 - DOMAINS),
];

/**
 * The attributes that remove a cookie, as these do, from the paths above this page and the domains above this host, partitioned and not: the 16
 * shortest paths, and the 7 widest domains beside the host alone.
 */
export const everywhere = (store: Setting, { text, secure }: Attributes): string[] => {
  const { hostname, pathname } = store.site()!;
  const paths = new Set<string>();
  // The address that the page was loaded from goes first: it says what is seen.
  for (const address of [store.loadedPath?.() ?? pathname, pathname]) {
    let path = '';
    // cookieStore.set adds the slash in Chromium and WebKit: '/a' and '/a/' are two cookies. A ; would end the path, and browsers ignore a longer one.
    for (const part of address
      .slice(0, 1024)
      .replace(/[^/]*;.*/, '')
      .split(/(?=\/)/))
      paths.add(`${path}/`).add((path += part));
  }
  // Without what its prefix needs a cookie is refused, even one that has ended.
  const httpOnly = /; httpOnly|$/.exec(text)![0];
  return [...paths]
    .slice(0, PATHS)
    .flatMap((path) =>
      domainsOf(hostname).flatMap((domain) =>
        [secure ? '; secure' : '', '; secure; partitioned'].map(
          (flags) =>
            `; path=${path}${domain === undefined ? '' : `; domain=${domain}`}${httpOnly}${flags}${GONE}`,
        ),
      ),
    );
};
