/** A cookie as it is written, and the text that it is written as. */
/** A cookie as it is written: everything that a `Set-Cookie` header can say, as data. Name and value are already encoded. */
interface SetCookie {
    /** The name as it is written. */
    readonly name: string;
    /** The value as it is written. */
    readonly value: string;
    /** The path whose pages see the cookie, with all paths below it. */
    readonly path: string;
    /** The domain that sees the cookie, with its sub-domains. @default none: only this host sees it */
    readonly domain?: string | undefined;
    /** When the cookie expires, always in the future; never beside `maxAge`. @default none: it expires with the browser's session */
    readonly expires?: Date | undefined;
    /** The lifetime in whole **seconds**; 0 removes the cookie. Never beside `expires`. @default none: `expires` decides */
    readonly maxAge?: number | undefined;
    /** Whether the cookie is only sent over https. */
    readonly secure: boolean;
    /** Whether the cookie is hidden from scripts. Only a store that says it is `httpOnly` is given such a cookie. */
    readonly httpOnly: boolean;
    /** Whether each site that embeds the page has a cookie of its own (CHIPS). */
    readonly partitioned: boolean;
    /** Which requests of other sites carry the cookie. */
    readonly sameSite: 'lax' | 'strict' | 'none';
    /** Which cookies Chromium evicts first. @default none: Chromium treats it as `medium` */
    readonly priority?: 'low' | 'medium' | 'high' | undefined;
}
/** What there is to say of a cookie beside its name and value. */
type Attributes = Omit<SetCookie, 'name' | 'value'>;
/**
 * Turns a cookie into the text that `document.cookie` and a `Set-Cookie` header take.
 *
 * @example
 * write: (cookie) => { document.cookie = serialize(cookie) }
 */
declare const serialize: (cookie: SetCookie) => string;

export { serialize as s };
export type { Attributes as A, SetCookie as S };
