/** Where a cookie that this page sees may have been set. */
import { GONE } from './cookie/lifetime.js';
import type { Setting } from './stores/store.js';

/** The attributes that remove a cookie from each path above this page and each domain above this host, partitioned and not. */
export const everywhere = (store: Setting): string[] => {
  const { hostname, pathname } = store.site()!;
  const domains = ['', ...hostname.split('.').map((_, i, labels) => `; domain=${labels.slice(i).join('.')}`)];
  const paths = new Set<string>();
  for (const address of [pathname, store.loadedPath?.() ?? pathname]) {
    let path = '';
    // cookieStore.set adds the slash in Chromium and WebKit: '/a' and '/a/' are two cookies.
    for (const part of address.split(/(?=\/)/)) paths.add(`${path}/`).add((path += part));
  }
  return [...paths].flatMap(path =>
    domains.flatMap(domain => ['', '; secure; partitioned'].map(partition => `; path=${path}${domain}${partition}${GONE}`)),
  );
};
