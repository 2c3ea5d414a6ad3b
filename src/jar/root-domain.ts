/** The widest domain that a page may set cookies on. */
import { isAddress } from '../cookie/domain-match.js';
import type { Opened } from './open.js';
import { probe } from './probe.js';

/** By trying, from two labels on, since only the browser knows the public suffixes: one cookie each, removed at once. */
export const createRootDomain = (jar: Opened): (() => string | undefined) => {
  let known: { readonly hostname: string; readonly domain: string } | undefined;
  return () => {
    const hostname = jar.store.site()?.hostname;
    if (!hostname) return;
    if (known?.hostname !== hostname) {
      // An address has no domains. One label is none either (WebKitGTK would take localhost for all below it).
      const labels = isAddress(hostname) ? [] : hostname.split('.');
      const domains = labels.slice(1).map((_, i) => labels.slice(labels.length - 2 - i).join('.'));
      const domain = domains.find((domain) => probe(jar, { domain }));
      // A no may be that of this moment: cookies are switched off, or the jar is hidden.
      if (domain === undefined) return;
      known = { hostname, domain };
    }
    return known.domain;
  };
};
