import { a as Consent } from './shared/types2.mjs';
import './shared/abort-signal-like.mjs';
import './shared/verbs.mjs';
import './shared/schema.mjs';
import './shared/definition.mjs';

/** googleConsent: the commands `default` and `update` of Google's tags. */

/** What the visitor may allow Google's tags, by Google's names. */
type GoogleConsentType = 'ad_storage' | 'ad_user_data' | 'ad_personalization' | 'analytics_storage' | 'functionality_storage' | 'personalization_storage' | 'security_storage';
/** The queue that Google's tags read their commands from. */
interface GoogleDataLayer {
    /** Adds a command. */
    readonly push: (command: IArguments) => unknown;
}
/** The options of `googleConsent`. */
interface GoogleConsentOptions {
    /**
     * How long Google's tags wait for an `update`, in **milliseconds**. You need it only if you call `googleConsent` where the decision is not
     * known yet. Anything but a number from 0 throws a TypeError.
     * @default none: the tags don't wait
     */
    readonly waitForUpdate?: number | undefined;
    /**
     * The queue of Google's tags.
     * @default the page's `dataLayer`, which is created if there is none
     */
    readonly dataLayer?: GoogleDataLayer | undefined;
}
/**
 * Tells Google's tags what the visitor allows (Consent Mode v2). Call it before the first command of Google's tags: it pushes `default`,
 * and `update` with each decision. If the visitor has decided before, `default` denies all types, and `update` follows at once. Else
 * `default` grants what is allowed without a decision: required categories, and those with `optOut`. A type that several categories name is
 * granted if all of them are allowed. An unknown category, and anything but a consent or an object of types, throws `attribute`. An unknown
 * type throws a TypeError.
 *
 * @typeParam C The names of the categories
 * @param consent What `createConsent` returns.
 * @param types Google's types for each category.
 * @param options A wait, and another `dataLayer`.
 * @returns stops the updates; a second call is harmless
 * @example
 * googleConsent(consent, {
 *   analytics: ['analytics_storage'],
 *   marketing: ['ad_storage', 'ad_user_data', 'ad_personalization'],
 * })
 */
declare const googleConsent: <C extends string>(consent: Consent<C>, types: Readonly<Partial<Record<NoInfer<C>, readonly GoogleConsentType[]>>>, options?: GoogleConsentOptions) => (() => void);

export { Consent, googleConsent };
export type { GoogleConsentOptions, GoogleConsentType, GoogleDataLayer };
