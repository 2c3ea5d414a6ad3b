/** Where a cookie that this page sees may have been set. */
import { GONE } from '../cookie/lifetime.js';
import type { Attributes } from '../cookie/write.js';
import type { Setting } from '../stores/store.js';

/** The attributes that remove a cookie, as these do, from each path above this page and each domain above this host, partitioned and not. */
export const everywhere = (store: Setting, { text, secure }: Attributes): string[] => {
  const { hostname, pathname } = store.site()!;
  const domains = [
    '',
    ...hostname.split('.').map((_, i, labels) => `; domain=${labels.slice(i).join('.')}`),
  ];
  const paths = new Set<string>();
  for (const address of [pathname, store.loadedPath?.() ?? pathname]) {
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
  return [...paths].flatMap((path) =>
    domains.flatMap((domain) =>
      [secure ? '; secure' : '', '; secure; partitioned'].map(
        (flags) => `; path=${path}${domain}${httpOnly}${flags}${GONE}`,
      ),
    ),
  );
};
