/** Where a cookie that this page sees may have been set. */
import { GONE } from './cookie/lifetime.js';
import type { Store } from './stores/store.js';

/** The attributes that remove a cookie from each path above this page and each domain above this host, partitioned and not. */
export const everywhere = (store: Store): string[] => {
  const { hostname, pathname } = store.site()!;
  const scopes: string[] = [];
  for (const address of [pathname, store.loadedPath?.() ?? '']) {
    let path = '';
    for (const part of address.split(/(?=\/)/))
      // cookieStore.set adds the slash in Chromium and WebKit: '/a' and '/a/' are two cookies.
      for (const ancestor of [`${path}/`, (path += part)])
        hostname.split('.').forEach((_, i, labels) => {
          for (const domain of ['', `; domain=${labels.slice(i).join('.')}`])
            for (const partition of ['', '; secure; partitioned'])
              scopes.push(`; path=${ancestor}${domain}${partition}${GONE}`);
        });
  }
  return scopes;
};
