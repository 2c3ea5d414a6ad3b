/** Google Consent Mode v2, fed from a consent. */
export { googleConsent } from './google-consent/google-consent.js';

export type { Consent } from './consent/types.js';
export type {
  GoogleConsentOptions,
  GoogleConsentType,
  GoogleDataLayer,
} from './google-consent/google-consent.js';
