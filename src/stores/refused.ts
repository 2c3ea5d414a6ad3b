/** The rules that depend on the place. */
import type { RefusalCode } from '../cookie/error.js';
import type { Attributes } from '../cookie/write.js';
import type { Setting, Site, Store } from './store.js';

/** Hands a cookie to a place, and says whether it takes any at all: one that can't throws. What somebody got wrong is thrown on. */
export const takes = (store: Store, cookie: string): boolean => {
  try {
    store.write(cookie);
    return true;
  } catch (error) {
    if (error instanceof TypeError || error instanceof ReferenceError) throw error;
    return false;
  }
};

/** What the place refuses by rule, so that nothing need be written to find out. */
export const refused = (
  store: Setting,
  site: Site | null | undefined,
  { secure, domain }: Attributes,
): RefusalCode | undefined =>
  !site
    ? 'blocked'
    : secure && site.protocol !== 'https:' && store.trustworthy?.() === false
      ? 'insecure'
      : domain &&
          site.hostname &&
          !`.${site.hostname}`.endsWith(`.${domain.toLowerCase().replace(/^\./, '')}`)
        ? 'domain'
        : undefined;
