import { A as AbortSignalLike } from './abort-signal-like.mjs';
import { W as WriteResult, m as Jar, n as CookieAttributes } from './verbs.mjs';
import { G as Guard } from './definition.mjs';

/** The types of `createConsent`: its options, and the consent. */

/**
 * A cookie of somebody else's script: it is removed when its category is denied or withdrawn, and the inventory lists it. An unknown option
 * throws `attribute`.
 */
interface ForeignCookie {
    /** The name, or a pattern for several. */
    readonly name: string | RegExp;
    /** What the cookie is for, as the privacy policy says it. @default none */
    readonly purpose?: string | undefined;
    /** How long the cookie is kept, in the words of the privacy policy: `'2 years'`. @default none */
    readonly lifetime?: string | undefined;
    /** Who sets the cookie: `'Google Ireland Ltd.'`. @default none */
    readonly provider?: string | undefined;
}
/** A group of cookies that the visitor allows or denies together. An unknown option throws `attribute`. */
interface Category {
    /** Whether the site needs these cookies to work, so that they are always allowed and nobody is asked. @default false */
    readonly required?: boolean | undefined;
    /**
     * Whether the category is allowed until the visitor or Global Privacy Control says no, as the law of some regions has it. A no to an older
     * version of the question stays a no. `withdraw()` is a no, too. A required category ignores it.
     * @default false: the category is not allowed until the visitor says yes
     * @example { optOut: region === 'US' }
     */
    readonly optOut?: boolean | undefined;
    /**
     * Cookies of other scripts, by name, by a pattern, or as the inventory is to show them. They are removed when the category is denied or withdrawn, on every
     * path above this page and every domain above this host. You need not list cookies that are defined with this category.
     * @default none
     * @example { clears: [{ name: /^_ga/, purpose: 'Counts visits', lifetime: '2 years', provider: 'Google Ireland Ltd.' }, '_gid'] }
     */
    readonly clears?: readonly (string | RegExp | ForeignCookie)[] | undefined;
}
/**
 * The options of `createConsent`. An unknown option throws `attribute`.
 *
 * @typeParam C The names of the categories
 */
interface ConsentOptions<C extends string> {
    /** The categories by name. A name may hold letters, digits, `_` and `-`; any other throws `attribute`. */
    readonly categories: Readonly<Record<C, Category>>;
    /** The version of your question, a whole number. With a higher version the visitor is asked again. Any other value throws `attribute`. @default 1 */
    readonly version?: number | undefined;
    /**
     * The cookie that keeps the decision: its name and its attributes. When it expires the visitor is asked again.
     * @default { name: 'consent', expires: '180d' }
     */
    readonly cookie?: (CookieAttributes & {
        /** The cookie's name. @default 'consent' */
        readonly name?: string | undefined;
    }) | undefined;
    /** The categories that Global Privacy Control denies until the visitor decides. @default none */
    readonly gpc?: readonly NoInfer<C>[] | undefined;
    /**
     * Returns whether Global Privacy Control is on. Anything truthy is a yes. If it throws, or returns a Promise, it is off. An async function
     * throws `attribute`.
     * @default the browser's `navigator.globalPrivacyControl`; on a server the request's header `Sec-GPC`
     */
    readonly globalPrivacyControl?: (() => boolean) | undefined;
}
/**
 * The decision, and what it allows.
 *
 * @typeParam C The names of the categories
 */
interface ConsentState<C extends string> {
    /** Whether the visitor has answered this version of the question. */
    readonly decided: boolean;
    /** When the visitor decided; `undefined` without a decision. */
    readonly decidedAt: Date | undefined;
    /** Whether each category is allowed, by name. */
    readonly allowed: Readonly<Record<C, boolean>>;
}
/** One cookie of the inventory, with what a cookie policy must state. */
interface InventoryEntry {
    /**
     * The cookie's name, as it is written; `'notes.*'` for a chunked cookie, which has pieces `notes.0` and so on. A pattern for the
     * beginning of names is shown as `'_ga*'`, and any other pattern as it is.
     */
    readonly name: string;
    /** The category that the cookie belongs to. */
    readonly category: string;
    /** What the cookie is for; `undefined` if the definition has no `purpose`. */
    readonly purpose: string | undefined;
    /** The lifetime in English: `'30 days'`, `'until the browser is closed'`. Browsers keep a cookie for 400 days at most. For a cookie under `clears`, the words that you wrote. */
    readonly lifetime: string;
    /** The lifetime in **seconds**, for your own wording; `undefined` if the cookie expires with the browser's session, and for a cookie under `clears`. */
    readonly seconds: number | undefined;
    /** Who sees the cookie, in English: `'this host'`, `'example.com and its subdomains, below /shop'`. `'this site'` for a cookie under `clears`. */
    readonly scope: string;
    /** `'third'` if the cookie is for pages that other sites embed: `sameSite: 'none'` or `partitioned`. */
    readonly party: 'first' | 'third';
    /** Who sets the cookie, if it stands under `clears` with a `provider`; else `undefined`: you do. */
    readonly provider: string | undefined;
}
/**
 * The visitor's decision, and the cookies that depend on it.
 *
 * @typeParam C The names of the categories; without them it is any consent
 */
interface Consent<C extends string = any> extends Guard {
    /**
     * Whether the visitor has answered this version of the question. Global Privacy Control alone is not a decision.
     *
     * @example
     * if (!consent.decided) banner.show()
     */
    readonly decided: boolean;
    /**
     * Checks whether cookies of the category may be kept: always if it is required, else only if the visitor has allowed it. An unknown
     * category throws `attribute`.
     *
     * @example
     * if (consent.allows('analytics')) loadAnalytics()
     */
    readonly allows: (category: C) => boolean;
    /**
     * Keeps the visitor's decision. A category that you leave out stays as it was, or denied if the visitor has not decided before. Before
     * this returns, the cookies of denied categories are removed, and values held for allowed ones are written. An unknown category, and
     * anything but true, false or undefined, throws `attribute`; nothing is written then.
     *
     * @returns whether the cookie of the decision was kept
     * @example
     * consent.decide({ preferences: true, analytics: false })
     */
    readonly decide: (choice: Readonly<Partial<Record<C, boolean>>>) => WriteResult;
    /**
     * Allows every category.
     *
     * @example
     * yes.onclick = () => consent.acceptAll()
     */
    readonly acceptAll: () => WriteResult;
    /**
     * Denies every category except the required ones, and removes their cookies.
     *
     * @example
     * no.onclick = () => consent.rejectAll()
     */
    readonly rejectAll: () => WriteResult;
    /**
     * Takes the decision back: the cookies of its categories and the cookie of the decision are removed, held values are forgotten, and you can
     * ask the visitor again. If you pass categories, only these are denied, and the rest stays decided. With a category that has `optOut` the
     * decision's cookie stays, and says no: without it the category would be allowed again.
     *
     * @example
     * consent.withdraw()
     * consent.withdraw('analytics')
     */
    readonly withdraw: (...categories: C[]) => WriteResult;
    /**
     * Calls the listener now and whenever the decision changes, in this tab or in another. Anything but a function throws `attribute`.
     *
     * @returns stops the listener; a second call is harmless
     * @example
     * consent.subscribe(({ decided }) => { banner.hidden = decided })
     */
    readonly subscribe: (listener: (state: ConsentState<C>) => void) => () => void;
    /**
     * Calls `load` once: now if the category is allowed, else as soon as it is, by a decision in this tab or in another. If `load` throws, the
     * error is reported as uncaught. An unknown category, and anything but a function, throws `attribute`.
     *
     * @returns stops waiting; a second call is harmless
     * @example
     * consent.whenAllowed('analytics', () => import('./analytics.js'))
     */
    readonly whenAllowed: (category: C, load: () => unknown, options?: {
        /** Stops waiting when it is aborted. @default none: only the returned function stops it */
        readonly signal?: AbortSignalLike | undefined;
    }) => () => void;
    /**
     * Lists what a cookie policy must state: the cookie of the decision, each cookie that was defined with this consent so far, and the cookies
     * under `clears` that are written as objects.
     *
     * @example
     * for (const { name, purpose, lifetime } of consent.inventory()) addRow(name, purpose, lifetime)
     */
    readonly inventory: () => InventoryEntry[];
    /**
     * Returns the inventory as a table with a caption and headers, for the policy page.
     *
     * @param format `'html'` if left out.
     * @example
     * writeFileSync('cookies.md', consent.inventoryTable('markdown'))
     */
    readonly inventoryTable: (format?: 'html' | 'markdown') => string;
    /**
     * Returns the same consent over another jar, with the decision that is kept there. A defined cookie's `on` does this by itself. Anything but
     * a jar throws `attribute`.
     *
     * @example
     * if (consent.on(serverJar(request)).allows('preferences')) render()
     */
    readonly on: (jar: Jar) => Consent<C>;
}

export type { ConsentOptions as C, ForeignCookie as F, InventoryEntry as I, Consent as a, Category as b, ConsentState as c };
