/** Cookies in memory, as a script of a page sees them. */
import type { Cookies } from './memory/cookies.js';
import { trustworthy } from './memory/scope.js';
import type { Site, Store } from './store.js';

/** The store of a page at this address; one whose scheme is not http or https has no cookies, as in a browser. */
export const memoryStore = (cookies: Cookies, site: Site): Store => {
  const page = { site, script: true };
  return {
    read: () => cookies.header(page),
    // Who writes looks by himself.
    write: (line) => void cookies.receive(line, page, page),
    site: () => (/^https?:$/.test(site.protocol) ? site : undefined),
    trustworthy: () => trustworthy(site),
    watch: (look) => cookies.watch(() => void look(), page),
  };
};
