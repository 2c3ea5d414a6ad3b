/** Consent, kept at the cookie: a category that the visitor has not allowed writes nothing and reads as nothing. */
import { makeCreateConsent } from './consent/create.js';
import { available, defineCookie, get, getAll, has, onChange, remove, set } from './page.js';

/**
 * Categories, and the visitor's decision on them, kept in one small cookie that a server can read. Cookies defined with it are written and read
 * only while their category is allowed. A name that the decision's cookie could not hold, and a `version` that is no whole number, throw
 * `attribute`.
 *
 * @example
 * const consent = createConsent({
 *   categories: { necessary: { required: true }, preferences: {}, analytics: { clears: ['_ga', /^_ga_/] } },
 *   gpc: ['analytics'],
 * })
 * const theme = defineCookie('theme', { consent, category: 'preferences', purpose: 'Keeps the colours you chose' })
 */
export const createConsent = /* @__PURE__ */ makeCreateConsent(
  { available, get, getAll, has, onChange, remove, set },
  defineCookie,
);

export type {
  Category,
  Consent,
  ConsentOptions,
  ConsentState,
  InventoryEntry,
} from './consent/types.js';
export type { Guard } from './define/definition.js';
