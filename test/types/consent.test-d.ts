// What the types say of consent. See types.test.ts for how the comments are checked.
import { defineCookie, json, type Guard } from 'gingersnap';
import { createConsent, type Consent } from 'gingersnap/consent';

// The categories are known by name.
// hover: Consent<"necessary" | "preferences" | "analytics">
const consent = createConsent({
  categories: {
    necessary: { required: true },
    preferences: {},
    analytics: { clears: ['_ga', /^_ga_/] },
  },
  gpc: ['analytics'],
});
consent.decide({ preferences: true });
consent.withdraw('analytics', 'preferences');
// error: is not assignable
consent.allows('ads');
// error: 'ads' does not exist in type
consent.decide({ ads: true });
// error: is not assignable
consent.withdraw('ads');
// error: is not assignable
createConsent({ categories: { necessary: { required: true } }, gpc: ['ads'] });
// error: 'clear' does not exist
createConsent({ categories: { analytics: { clear: ['_ga'] } } });
// error: 'expire' does not exist
createConsent({ categories: { analytics: {} }, cookie: { expire: '180d' } });
// error: is not assignable
createConsent({ categories: { analytics: {} }, version: '2' });

// Others' cookies are listed with what is known of them, and a category may be opted out of.
createConsent({
  categories: {
    analytics: { optOut: true, clears: ['_gid', { name: /^_ga/, lifetime: '2 years' }] },
  },
});
// error: is not assignable
createConsent({ categories: { analytics: { clears: [{ name: 5 }] } } });
// error: is not assignable
createConsent({ categories: { analytics: { optOut: 'US' } } });
// hover: () => void
const stop = consent.whenAllowed('analytics', () => import('gingersnap'), new AbortController());
// error: is not assignable
consent.whenAllowed('ads', () => {});
void stop;

consent.subscribe((state) => {
  // hover: boolean
  const allowed = state.allowed.analytics;
  // error: does not exist
  void [allowed, state.allowed.ads];
});

// Any consent guards any cookie, and the cookie's type is the one that it has without.
const guard: Guard = consent;
// hover: DefinedCookie<number[]>
const seen = defineCookie('seen', {
  consent: guard,
  category: 'analytics',
  codec: json<number[]>(),
  default: [],
  whenDenied: 'drop',
});
// hover: DefinedCookie<string | undefined>
const known = defineCookie('lang', { consent, category: 'preferences' });
// hover: DefinedCookie<string>
const knownDefault = defineCookie('lang', { consent, category: 'preferences', default: 'en' });
// hover: DefinedCookie<string | undefined>
const knownInit = defineCookie('lang', { consent, category: 'preferences', init: () => 'en' });
// A category that the consent does not have does not compile, and neither does none.
// error: "prefrences" "preferences"
defineCookie('lang', { consent, category: 'prefrences' });
// error: "prefrences" "preferences"
defineCookie('lang', { consent, category: 'prefrences', default: 'en' });
// error: "prefrences" "preferences"
defineCookie('lang', { consent, category: 'prefrences', init: () => 'en' });
// error: No overload matches 'category' is missing
defineCookie('lang', { consent });
// error: No overload matches 'category' is missing
defineCookie('lang', { consent, default: 'en' });
// error: No overload matches 'category' is missing
defineCookie('lang', { consent: guard });
/** A cookie of any consent, as a program of one's own defines it. */
const ofAny = <C extends string>(consent: Consent<C>, category: C) =>
  defineCookie('lang', { consent, category, default: 'en' });
const ofAll = (consent: Consent) => consent.rejectAll();
void ofAll(consent);
const perhaps = (consent: Consent<'ads'> | undefined) =>
  defineCookie('lang', { consent, category: 'ads', default: 'en' });
void [known, knownDefault, knownInit, ofAny(consent, 'analytics'), perhaps(undefined)];
// error: No overload matches
defineCookie('seen', { consent, category: 'analytics', whenDenied: 'keep' });
// error: No overload matches
defineCookie('seen', { consent: true, category: 'analytics' });
void seen;
