/** Where a cookie that this page sees may have been set. */
import { domainMatch } from '../cookie/domain-match.js';
import type { Attributes } from '../cookie/set-cookie.js';
import { loadedPathOf } from '../stores/document.js';
import type { StoreInfo } from '../stores/store.js';

/** How many are tried: an address may be as deep as its writer likes, and each path is tried with each domain. */
const PATHS = 16;
const DOMAINS = 8;

/**
 * What may stand in `domain` on this host: nothing, the host, and each domain above it, the widest last. Of too many the narrowest are left
 * out. No browser takes one of a single label, where it is not the host itself.
 */
export const domainsOf = (hostname: string): (string | undefined)[] => [
  undefined,
  ...hostname
    .split('.')
    .slice(-DOMAINS)
    .map((_, i, labels) => labels.slice(i).join('.'))
    .filter(
      (domain) =>
        domain && (domain === hostname || (domain.includes('.') && domainMatch(hostname, domain))),
    ),
];

/** The paths above this page. */
const pathsOf = (store: StoreInfo): string[] => {
  const { pathname } = store.site()!;
  const paths = new Set<string>();
  // The address that the page was loaded from goes first: it says what is seen.
  for (const address of [loadedPathOf(store) ?? pathname, pathname]) {
    let path = '';
    // cookieStore.set adds the slash in Chromium and WebKit: '/a' and '/a/' are two cookies. A ; would end the path, and browsers ignore a longer one.
    for (const part of address
      .slice(0, 1024)
      .replace(/[^/]*;.*/, '')
      .split(/(?=\/)/))
      paths.add(`${path}/`).add((path += part));
  }
  return [...paths].slice(0, PATHS);
};

/** The value of `remove`'s option `everywhere`. Import it; you need not call it. */
export interface Everywhere {
  (jar: never, attributes: never): readonly unknown[];
  /** Only the compiler looks at it: no other function passes for this one. */
  readonly '~everywhere': true;
}

/**
 * Lets `remove` also try each path above this page and each domain above this host, partitioned and not: the 16 shortest paths, and the 7
 * widest domains beside the host alone.
 *
 * @example
 * remove('old', { everywhere })
 */
export const everywhere = (({ store }: { readonly store: StoreInfo }, cookie: Attributes) =>
  pathsOf(store).flatMap((path) =>
    domainsOf(store.site()!.hostname).flatMap((domain) =>
      [false, true].map((partitioned): Attributes => ({
        // Without what its prefix needs a cookie is refused, even one that is removed.
        ...cookie,
        path,
        domain,
        secure: cookie.secure || partitioned,
        partitioned,
        // In a frame of another site a browser ignores all others.
        sameSite: cookie.secure || partitioned ? 'none' : 'lax',
      })),
    ),
  )) as never as Everywhere;
