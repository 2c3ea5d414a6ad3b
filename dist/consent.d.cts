import { C as ConsentOptions, a as Consent } from './shared/types2.cjs';
export { b as Category, c as ConsentState, F as ForeignCookie, I as InventoryEntry } from './shared/types2.cjs';
export { G as Guard } from './shared/definition.cjs';
import './shared/abort-signal-like.cjs';
import './shared/verbs.cjs';
import './shared/schema.cjs';

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
declare const createConsent: <const C extends string>(given: ConsentOptions<C>) => Consent<C>;

export { Consent, ConsentOptions, createConsent };
