/** A `URL` as far as it is used here: the declarations need no DOM library. */
/** A `URL` or a `Location`: an object whose text is an address. */
interface UrlLike {
    /** The whole address. */
    readonly href: string;
    /** The whole address as well. */
    toString(): string;
}

export type { UrlLike as U };
