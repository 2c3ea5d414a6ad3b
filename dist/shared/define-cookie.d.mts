import { G as Guard, a as Definition, D as DefinedCookie } from './definition.mjs';

/** The type of `defineCookie`: which value it gives for which definition. */

/**
 * The category that a consent asks for: one of its own, where their names are known.
 *
 * @typeParam G The consent, if there is one
 */
type WithCategory<G> = G extends undefined ? unknown : Guard extends G ? WithAnyCategory : G extends {
    /** Checks whether a category is allowed. */
    readonly allows: (category: infer C) => boolean;
} ? {
    /** The cookie's category of consent. */
    readonly category: [C] extends [never] ? string : C;
} : unknown;
/** Of a consent whose categories are not known. Without strictNullChecks none passes for one, and has no category. @inline */
type WithAnyCategory = undefined extends string ? unknown : {
    /** The cookie's category of consent. */
    readonly category: string;
};
/** The type of `defineCookie`: with a default the value is never undefined. */
interface DefineCookie {
    /**
     * Defines a cookie whose value is made by `init` and written once, where the cookie is missing.
     *
     * @typeParam T What the cookie's value is
     * @typeParam I What `init` returns
     * @typeParam G The consent, if there is one: then the value may be undefined
     * @example
     * const visitor = defineCookie('visitor', { init: () => crypto.randomUUID(), expires: '365d' })
     */
    <T extends string | number | boolean | bigint | symbol | {} | null | undefined = string, I extends T = T, G extends Guard | undefined = undefined>(name: string, definition: Definition<T> & {
        /**
         * Makes the value where the cookie is missing, for `get`, `update`, `watch` and `subscribe`; `has` makes none. The value is written at once,
         * and watchers are called a moment later. If it can't be written, or a text does not decode, this jar keeps the value in memory. With
         * a `consent` it only runs once the category is allowed; until then the value is undefined. If it throws, the error goes to `onInvalid`,
         * and the value is undefined. If it returns a Promise, the read throws `codec`. Anything but a function, and a `default` beside it,
         * throws `attribute`.
         *
         * @example defineCookie('visitor', { init: () => crypto.randomUUID(), expires: '365d' })
         */
        readonly init: () => I;
        /** Not beside `init`: `attribute` is thrown. */
        readonly default?: undefined;
        /** Keeps the cookie only while the visitor allows its category: until then the value is undefined. @default none: the cookie needs no consent */
        readonly consent?: G;
    } & WithCategory<G>): DefinedCookie<T | (G extends Guard ? undefined : never)>;
    /**
     * Defines a cookie once, for every place that reads or writes it: its codec, default, lifetime, scope and purpose. With a default its
     * value is never undefined. An invalid name or option throws a CookieError.
     *
     * @typeParam T What the cookie's value is
     * @typeParam G The consent, if there is one
     * @example
     * const cart = defineCookie('cart', {
     *   codec: json<Item[]>(), default: [], expires: '30d',
     *   purpose: 'Keeps what you put into the cart', category: 'preferences',
     * })
     * cart.update(items => [...items, item])
     */
    <T = string, G extends Guard | undefined = undefined>(name: string, definition: Definition<T> & {
        /** The value if there is no cookie, or its text is not valid. */
        readonly default: NoInfer<T>;
        /** Not beside a default: `attribute` is thrown. */
        readonly init?: undefined;
        /** Keeps the cookie only while the visitor allows its category. @default none: the cookie needs no consent */
        readonly consent?: G;
    } & WithCategory<G>): DefinedCookie<T>;
    (name: string): DefinedCookie<string | undefined>;
    <T = string, G extends Guard | undefined = undefined>(name: string, definition: (Definition<T> & {
        /** Left out or undefined: the value is undefined if there is no cookie, or its text is not valid. */
        readonly default?: NoInfer<T> | undefined;
        /** Left out: nothing is made where the cookie is missing. */
        readonly init?: undefined;
        /** Keeps the cookie only while the visitor allows its category. @default none: the cookie needs no consent */
        readonly consent?: G;
    } & WithCategory<G>) | undefined): DefinedCookie<T | undefined>;
}

export type { DefineCookie as D, WithCategory as W };
