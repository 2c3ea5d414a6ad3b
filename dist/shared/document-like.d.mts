/** A document and its window as far as their types matter here: the declarations need no DOM library. */
/** A `Document`, or an object that has these members of one. */
interface DocumentLike {
    /** All cookies that scripts see; assigned to, it writes one. */
    cookie: string;
    /** The whole address. */
    readonly URL: string;
    /** The document's window, which reports changes; null where it has none. */
    readonly defaultView: object | null;
}
/** A `Window`, or an object that has a document. */
interface WindowLike {
    /** The window's document. */
    readonly document: DocumentLike;
}

export type { DocumentLike as D, WindowLike as W };
