import { o as own } from './shared/own.mjs';

/** What version 2 asks for: what no category names stays denied. */
const REQUIRED = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage'];
const TYPE = /^(ad_(storage|user_data|personalization)|(analytics|functionality|personalization|security)_storage)$/;
/**
 * Tells Google's tags what the visitor allows (Consent Mode v2). Call it before the first command of Google's tags: it pushes `default`, in
 * which all is denied, and `update` with each decision. If the visitor has decided before, `update` follows at once. What counts
 * without a decision, a required category, is granted by `default`. A type that several categories name is granted if all of
 * them are allowed. An unknown category throws `attribute`, an unknown type a TypeError.
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
const googleConsent = (consent, types, options) => {
    const { waitForUpdate, dataLayer = pageDataLayer() } = own(options);
    if (waitForUpdate !== undefined && !(typeof waitForUpdate === 'number' && waitForUpdate >= 0))
        throw new TypeError('googleConsent: waitForUpdate is a number of milliseconds');
    const categories = Object.entries(types);
    for (const [category, named = []] of categories) {
        consent.allows(category);
        for (const type of named)
            if (!TYPE.test(type))
                throw new TypeError(`googleConsent: ${type} is not one of Google's consent types`);
    }
    /** Google's tags take only what `arguments` is, no array. */
    function gtag(..._command) {
        // eslint-disable-next-line prefer-rest-params
        dataLayer.push(arguments);
    }
    const grants = ({ allowed }) => Object.fromEntries([...new Set([...REQUIRED, ...categories.flatMap(([, named = []]) => named)])].map((type) => {
        const by = categories.filter(([, named]) => named?.includes(type));
        const granted = by.length && by.every(([category]) => allowed[category]);
        return [type, granted ? 'granted' : 'denied'];
    }));
    let begun = false;
    return consent.subscribe((state) => {
        if (!begun)
            gtag('consent', 'default', {
                ...grants(state.decided ? { allowed: {} } : state),
                ...(waitForUpdate !== undefined && { wait_for_update: waitForUpdate }),
            });
        if (begun || state.decided)
            gtag('consent', 'update', grants(state));
        begun = true;
    });
};
const pageDataLayer = () => (globalThis.dataLayer ??= []);

export { googleConsent };
