import { WriteResult } from './async.cjs';
import { Jar, CookieAttributes } from './index.cjs';
import { G as Guard } from './shared/definition.cjs';
import './shared/codec.cjs';

/** What `createConsent` takes and gives. */

/** A group of cookies that the visitor allows or denies together. */
interface Category {
    /** Whether the site can't do without it, so that it is always allowed and never asked about. @default false */
    readonly required?: boolean | undefined;
    /**
     * Cookies that other scripts set, which go when the category is denied or withdrawn: by name, or by a pattern of names. They are removed
     * on every path above this page and every domain above this host. Cookies defined with this category need not be named.
     * @default none
     * @example { clears: ['_ga', /^_ga_/] }
     */
    readonly clears?: readonly (string | RegExp)[] | undefined;
}
/** What `createConsent` takes. */
interface ConsentOptions<C extends string> {
    /** The categories by name: letters, digits, `_` and `-`, else `attribute` is thrown. */
    readonly categories: Readonly<Record<C, Category>>;
    /** The version of the question, a whole number: a higher one than the decision's asks again. @default 1 */
    readonly version?: number | undefined;
    /**
     * The cookie that keeps the decision: its name, and attributes as `set` takes them. When it ends, the visitor is asked again.
     * @default { name: 'consent', expires: '180d' }
     */
    readonly cookie?: (CookieAttributes & {
        /** The cookie's name. @default 'consent' */
        readonly name?: string | undefined;
    }) | undefined;
    /** The categories that Global Privacy Control denies as long as the visitor has not decided. @default none */
    readonly gpc?: readonly NoInfer<C>[] | undefined;
    /** Whether Global Privacy Control is on. A function that throws says no. @default as the browser says, in `navigator.globalPrivacyControl` */
    readonly globalPrivacyControl?: (() => boolean) | undefined;
}
/** What is allowed now. */
interface ConsentState<C extends string> {
    /** Whether the visitor has decided, on this version of the question. */
    readonly decided: boolean;
    /** When; undefined where there is no decision. */
    readonly decidedAt: Date | undefined;
    /** Each category, and whether it is allowed. */
    readonly allowed: Readonly<Record<C, boolean>>;
}
/** One cookie, as a cookie policy must state it. */
interface InventoryEntry {
    /** The cookie's name, as it stands in the jar; `'notes.*'` where it is in pieces, `notes.0` and so on. */
    readonly name: string;
    /** The category that it needs. */
    readonly category: string;
    /** What it is for; undefined where the definition does not say. */
    readonly purpose: string | undefined;
    /** How long it lives, in English: `'30 days'`, `'until the browser is closed'`. Browsers keep none longer than 400 days. */
    readonly lifetime: string;
    /** The same in **seconds**, for words of your own; undefined where it ends with the browser's session. */
    readonly seconds: number | undefined;
    /** Who gets to see it, in English: `'this host'`, `'example.com and its subdomains, below /shop'`. */
    readonly scope: string;
    /** `'third'` where it is made for pages that other sites embed: `sameSite: 'none'` or `partitioned`. */
    readonly party: 'first' | 'third';
}
/** The visitor's decision, and the cookies that depend on it. */
interface Consent<C extends string = string> extends Guard {
    /**
     * Whether the visitor has decided, on this version of the question. What Global Privacy Control says is no decision.
     *
     * @example
     * if (!consent.decided) banner.show()
     */
    readonly decided: boolean;
    /**
     * Whether cookies of the category may be kept: a required one always, another only by the visitor's own yes. A category that does not exist
     * throws `attribute`.
     *
     * @example
     * if (consent.allows('analytics')) loadAnalytics()
     */
    readonly allows: (category: C) => boolean;
    /**
     * Keeps the visitor's decision. A category that is not named stays as it was: denied, where nothing was decided. What is denied loses its
     * cookies, what is granted gets the values that were held, both before this returns.
     *
     * @returns whether the decision's cookie is kept
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
     * Denies every category but the required ones, and removes their cookies.
     *
     * @example
     * no.onclick = () => consent.rejectAll()
     */
    readonly rejectAll: () => WriteResult;
    /**
     * Takes the decision back: the cookies of its categories go, the decision's too, and the visitor may be asked again. With categories named
     * these alone are denied, and the rest stays decided.
     *
     * @example
     * consent.withdraw()
     * consent.withdraw('analytics')
     */
    readonly withdraw: (...categories: C[]) => WriteResult;
    /**
     * Calls the listener now and whenever the decision changes, in this tab or in another.
     *
     * @returns stops it; calling it twice is harmless
     * @example
     * consent.subscribe(({ decided }) => { banner.hidden = decided })
     */
    readonly subscribe: (listener: (state: ConsentState<C>) => void) => () => void;
    /**
     * What a cookie policy must state of the decision's own cookie and of each cookie that was defined with this consent so far.
     *
     * @example
     * for (const { name, purpose, lifetime } of consent.inventory()) addRow(name, purpose, lifetime)
     */
    readonly inventory: () => InventoryEntry[];
    /**
     * The inventory as a table with a caption and headers, for the policy page.
     *
     * @param format What it is written in. Left out: `'html'`.
     * @example
     * writeFileSync('cookies.md', consent.inventoryTable('markdown'))
     */
    readonly inventoryTable: (format?: 'html' | 'markdown') => string;
    /**
     * The same consent over another jar: the decision is the one that is kept there. A cookie's `on` does the same by itself.
     *
     * @example
     * if (consent.on(serverJar(request)).allows('preferences')) render()
     */
    readonly on: (jar: Jar) => Consent<C>;
}

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
declare const createConsent: <const C extends string>(given: ConsentOptions<C>) => Consent<C>;

export { Guard, createConsent };
export type { Category, Consent, ConsentOptions, ConsentState, InventoryEntry };
