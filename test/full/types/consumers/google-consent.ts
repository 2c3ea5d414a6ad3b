/** A program that uses all that the entry for Google's consent mode exports. */
import { createConsent } from 'gingersnap/consent';
import {
  googleConsent,
  type Consent,
  type GoogleConsentOptions,
  type GoogleConsentType,
  type GoogleDataLayer,
} from 'gingersnap/google-consent';

const consent: Consent<'necessary' | 'marketing'> = createConsent({
  categories: { necessary: { required: true }, marketing: {} },
});
const commands: IArguments[] = [];
const dataLayer: GoogleDataLayer = commands;
const options: GoogleConsentOptions = { waitForUpdate: 500, dataLayer };
const marketing: GoogleConsentType[] = ['ad_storage', 'ad_user_data', 'ad_personalization'];
export const stop: () => void = googleConsent(consent, { marketing }, options);
// @ts-expect-error -- not one of the consent's categories
export const unknownCategory = () => googleConsent(consent, { analytics: ['analytics_storage'] });
// @ts-expect-error -- not one of Google's types
export const unknownType = () => googleConsent(consent, { marketing: ['ads_storage'] });
