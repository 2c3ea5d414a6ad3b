/** What each attribute must look like: the text, or 1 for a boolean; 0 for the options that are none. */
type Forms = Readonly<Record<string, RegExp | 0 | 1>>;

/** The contract of a place where cookies live. Stores know text only: no codec, no encoding. */

/** Where the cookies are read from: a `Location`, a `URL`, or what has these three of theirs. */
interface Site {
    /** With its colon: `'https:'`. It says whether cookies are Secure where a call does not say it. */
    readonly protocol: string;
    /** Without a port: `'example.com'`; `''` where it is not known: then no domain is refused. */
    readonly hostname: string;
    /** With the slash that it begins with: `'/shop/cart'`. */
    readonly pathname: string;
}
/** Gives the text that {@link Store}'s `read` would have given before a change, for a place that can tell although nobody has read it then. */
type Before = (cookies: string) => string;
/** What a place knows about itself. Only `site` is required; the rest it says as data. */
interface Setting {
    /** Where this is; nothing where there is no page. Asked for the default of `secure`, and for whose domain and path it is. */
    readonly site: () => Site | null | undefined;
    /** The path that cookies are matched with, where that is another than the site's. */
    readonly loadedPath?: () => string | undefined;
    /** Whether Secure cookies are kept here without https, as on localhost. Left out: they are. */
    readonly trustworthy?: () => boolean;
    /** Whether cookies can be kept although `read` shows none at all, not even one just written. Left out: they can't. */
    readonly hides?: () => boolean;
    /** The document whose cookies these are, where it is another than this page's: its window tells of changes. */
    readonly page?: Document | undefined;
    /** What the attributes must look like, where more of them can be written than by a script: on a server. */
    readonly forms?: Forms | undefined;
    /**
     * Calls `look` whenever cookies may have changed, until the function that it gives is called.
     * Left out: what tells a page does (CookieStore's events, or else other tabs, responses, focus and a timer).
     */
    readonly watch?: (look: (before?: Before) => void | Promise<void>) => () => void;
}
/**
 * Reads a place that answers at once.
 *
 * @example
 * const of = (page: Document): Read => Object.assign(() => page.cookie, { source: () => page })
 */
interface Read {
    (): string;
    /**
     * What has the same text as its property `cookie`, as a document has. The verbs then read that themselves, which is a little faster in
     * Chromium. May throw where there is none. Left out: `read` is called.
     */
    readonly source?: () => Readonly<Pick<Document, 'cookie'>>;
}
/**
 * A place where cookies live, that answers at once.
 *
 * @example
 * const lines: string[] = []
 * const store: Store = {
 *   read: () => 'theme=dark; lang=de',
 *   write: cookie => { lines.push(cookie) },
 *   site: () => new URL('https://example.com/'),
 * }
 */
interface Store extends Setting {
    /** All cookies that are visible here, as a Cookie header has them: `a=1; b=2`, `''` for none. May throw where there can't be any. */
    readonly read: Read;
    /** Takes one cookie, as a Set-Cookie header has it. May throw where there can't be any; else what is refused is refused in silence. */
    readonly write: (cookie: string) => void;
}
/** A place where cookies live, that answers in its own time. */
interface AsyncStore extends Setting {
    /** Says that changes of these names, as they are written, will be listened for, or of all; gives the function that takes it back. */
    readonly subscribe?: (names?: readonly string[]) => () => void;
    /** As {@link Store}'s. May reject where there can't be any. */
    readonly read: () => Promise<string>;
    /** What a look shows where `read` shows this: for a place whose events tell what it can't read. Left out: what `read` shows. */
    readonly snapshot?: (cookies: string) => string;
    /**
     * As {@link Store}'s. Rejects with a `SecurityError` where there can't be any, with a `NotSupportedError` for a cookie that this place
     * has no way to write, with anything else where the place refuses it and says so; else what is refused is refused in silence.
     */
    readonly write: (cookie: string) => Promise<void>;
}

export type { AsyncStore as A, Before as B, Read as R, Setting as S, Site as a, Store as b };
