import { f as find } from './parse.mjs';

/** What a store shows: read each time, and what is made of it kept until it has changed. */
/** What stands under a name, looked for once. */
const findIn = ({ cookies, found }, name) => {
    let known = found.get(name);
    if (!known) {
        // Names may be made up without end while the cookies stay as they are.
        if (found.size > 999)
            found.clear();
        found.set(name, (known = { rawValues: find(cookies, name), text: undefined }));
    }
    return known;
};
/** Makes something of a snapshot, once as long as it is the same, so that no read does its work twice. */
const oncePerSnapshot = (make) => {
    let last;
    let made;
    return (snapshot) => {
        if (snapshot !== last)
            made = make(snapshot.cookies);
        last = snapshot;
        return made;
    };
};
/** Opens a source for reading. Comparing its text with the last one costs next to nothing beside reading it, in every engine. */
const createReader = (source) => {
    let last;
    let snapshot;
    const withSnapshot = (use) => (name, options) => {
        let cookies = '';
        try {
            // A blocker that puts only a setter there leaves undefined to be read.
            cookies = source().cookie || '';
        }
        catch { } // no cookies are visible in a sandboxed frame, and without a document
        if (cookies !== last)
            snapshot = { cookies, found: new Map() };
        // Also where it is equal: WebKit gives the same string for some time, and that is compared without a look at its characters.
        last = cookies;
        return use(snapshot, name, options);
    };
    return withSnapshot;
};
/** Reads a snapshot and nothing else. */
const createSnapshot = (withSnapshot) => withSnapshot((snapshot) => snapshot);

export { createSnapshot as a, createReader as c, findIn as f, oncePerSnapshot as o };
