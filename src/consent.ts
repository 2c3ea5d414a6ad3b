/** Consent, kept at the cookie: a category that the visitor has not allowed writes nothing and reads as nothing. */
import { createCreateConsent } from './consent/consent.js';
import { defineCookie, pageJar } from './page.js';

/**
 * Creates a consent: categories, and the visitor's decision on them, which one small cookie keeps for pages and servers. Cookies defined
 * with it are written and read only while their category is allowed. An invalid name of a category, or a `version` that is not a whole
 * number, throws `attribute`.
 *
 * @example
 * const consent = createConsent({
 *   categories: { necessary: { required: true }, preferences: {}, analytics: { clears: ['_ga', /^_ga_/] } },
 *   gpc: ['analytics'],
 * })
 * const theme = defineCookie('theme', { consent, category: 'preferences', purpose: 'Keeps the colours you chose' })
 */
export const createConsent = /* @__PURE__ */ createCreateConsent(pageJar, defineCookie);

export type {
  Category,
  Consent,
  ConsentOptions,
  ConsentState,
  ForeignCookie,
  InventoryEntry,
} from './consent/types.js';
export type { Guard } from './define/definition.js';
