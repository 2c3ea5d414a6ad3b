/** Cookies in memory, as a script of a page sees them. */
import { keepsCookies, type Cookies } from './cookies.js';
import { isTrustworthy } from '../../cookie/is-trustworthy.js';
import { serialize } from '../../cookie/set-cookie.js';
import type { Watched } from '../../changes/source.js';
import type { Site, Store } from '../../stores/store.js';

/** The store of a page at this address; one whose scheme is not http or https has no cookies, as in a browser. */
export const memoryStore = (cookies: Cookies, site: Site): Store & Watched => {
  const page = { site, script: true };
  return {
    read: () => cookies.header(page),
    // Who writes looks by himself.
    write: (cookie) => void cookies.receive(serialize(cookie), page, page),
    site: () => (keepsCookies(site) ? site : undefined),
    isTrustworthy: () => isTrustworthy(site),
    watch: (refresh) => cookies.watch(() => void refresh(), page),
  };
};
