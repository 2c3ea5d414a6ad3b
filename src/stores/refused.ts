/** The rules that depend on the place. */
import type { RefusalCode } from '../cookie/error.js';
import type { Attributes } from '../cookie/write.js';
import type { Setting, Site } from './store.js';

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
