'use strict';

var setCookie = require('./set-cookie.cjs');

/** The page's cookies, as `document.cookie` has them. */
/**
 * The store behind the verbs of the main entry: a document's cookies. Without a document, in Node or a worker, it reads as empty.
 *
 * @param page Another document than this page's, such as a frame's. A frame of another site has none (`null`): it reads as empty, and `set`
 * returns `blocked`.
 * @example
 * const frames = createJar(documentStore(frame.contentDocument), { path: '/embedded' })
 */
const documentStore = (page) => {
    // Without an argument alone it is this page: null must not write here what was meant for a frame.
    const here = () => (page === undefined ? globalThis.document : page);
    const addressed = () => findAddressed(here());
    let url;
    let site;
    return {
        // Nothing of a polluted Object.prototype is a member of it.
        __proto__: null,
        document: here,
        // Throws without a document. A blocker that puts only a setter there leaves undefined to be read. The page's own verbs read by the bare
        // name, which is a tenth of a read faster in Chromium.
        read: () => here().cookie || '',
        // A sandboxed frame's document throws, a blocker's setter may, and so does anything but a document.
        write: (cookie) => {
            here().cookie = setCookie.serialize(cookie);
        },
        site: () => {
            // Chromium takes a fifth of a write's time to make location.protocol anew, or a URL's; document.URL it has at hand.
            const address = addressed()?.URL;
            if (address && address !== url) {
                const { protocol, hostname, pathname } = new URL((url = address));
                site = { protocol, hostname, pathname };
            }
            return site;
        },
        isTrustworthy: () => addressed()?.defaultView?.isSecureContext !== false,
        hidesCookies: () => {
            // Chromium shows '' for the whole jar while one cookie in it is not valid UTF-8, just as when cookies are switched off. But with
            // them it switches storage off, as it does for frames of other sites. WebKitGTK doesn't, and hides nothing: featurePolicy is
            // Chromium's alone. A page without a host (file:, blob:) keeps no cookies there.
            let frame;
            try {
                const document = addressed();
                const { defaultView, location } = document;
                return !!('featurePolicy' in document &&
                    location.host &&
                    defaultView.top.localStorage &&
                    // A window keeps the storage that it has once been given, also when the visitor switches it off: a new one is asked (measured).
                    (frame = document.documentElement.appendChild(document.createElement('iframe')))
                        .contentWindow.localStorage);
            }
            catch {
                return false;
            }
            finally {
                frame?.remove();
            }
        },
    };
};
/** The document whose address counts: a frame of srcdoc or about:blank has the cookies of the one that it stands in. */
const findAddressed = (document) => {
    // Anything but a document has no address, and so keeps no cookies.
    const frame = document?.URL?.startsWith('about:') && document.defaultView?.frameElement;
    return frame ? findAddressed(frame.ownerDocument) : document;
};
/**
 * The path that a store's cookies are matched with: pushState changes the address, but a document's cookies stay those of the address it was
 * loaded from (measured in all three engines). Undefined where it is not known.
 */
const loadedPathOf = (store) => {
    const page = findAddressed(store.document?.());
    // jsdom has no such entries. Firefox names that of about:blank "document", so the base must be no about:blank itself.
    const performance = page?.defaultView?.performance;
    const [navigation] = performance?.getEntriesByType?.('navigation') ?? [];
    return navigation && new URL(navigation.name, page.baseURI).pathname;
};

exports.documentStore = documentStore;
exports.loadedPathOf = loadedPathOf;
