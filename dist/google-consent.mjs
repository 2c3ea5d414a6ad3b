import { c as checkOptions } from './shared/check.mjs';
import { f as fail } from './shared/error.mjs';
import { o as own } from './shared/own.mjs';
import { t as typeTagOf } from './shared/lifetime.mjs';

/** What a mistake in the call is reported under: it is of no single cookie. */
const NAME = 'googleConsent';
/** What version 2 asks for: what no category names stays denied. */
const REQUIRED = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage'];
const TYPE = /^(ad_(storage|user_data|personalization)|(analytics|functionality|personalization|security)_storage)$/;
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
const googleConsent = (consent, types, options) => {
    const wrong = (...found) => fail(NAME, 'attribute', ...found);
    if (typeof consent?.subscribe !== 'function')
        wrong('consent', consent, NAME);
    if (typeTagOf(types) !== 'Object')
        wrong('types', types, 'Object');
    const { waitForUpdate, dataLayer } = own(checkOptions(NAME, options));
    if (dataLayer && typeof dataLayer.push !== 'function')
        wrong('dataLayer', dataLayer, 'Array');
    if (waitForUpdate !== undefined && !(typeof waitForUpdate === 'number' && waitForUpdate >= 0))
        throw new TypeError('googleConsent: waitForUpdate is a number of milliseconds');
    const categories = Object.entries(types);
    for (const [category, named = []] of categories) {
        consent.allows(category);
        if (typeTagOf(named) !== 'Array')
            wrong('types', named, 'Array');
        for (const type of named)
            if (!TYPE.test(type))
                throw new TypeError(`googleConsent: ${type} is not one of Google's consent types`);
    }
    const queue = dataLayer ?? pageDataLayer();
    /** Google's tags take only what `arguments` is, no array. */
    function gtag(..._command) {
        // eslint-disable-next-line prefer-rest-params
        queue.push(arguments);
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
