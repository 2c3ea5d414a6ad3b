'use strict';

var set = require('./set.cjs');
var document = require('./document.cjs');

/**
 * A large text over several cookies: the head, `name.0`, names the write that its other pieces are of. Each write has names of its own
 * for its pieces, so that two writers never touch each other's: the pieces go beside all others, then the head is replaced, which is one
 * write, and then the pieces of the head that it replaced are removed. At no time is there half of anything.
 */
/** How many pieces a text may have: browsers keep 150 cookies of a site and more, and there are others. */
const MOST = 100;
/** How old the pieces of a write without a head must be, in milliseconds, until its writer counts as gone. */
const ORPHANED = 60_000;
/** The head: the text's hash, the write, how many other pieces there are. Somebody else's `name.0` does not look like this. */
const HEAD = /^~([\da-z]+)\.([\da-z]+)\.(\d{1,3})~/;
/** What comes after the cookie's name: `.0` in the head's, in a piece's the write and which of its pieces it is. */
const SUFFIX = /^(?:\.0|\.([\da-z]{10,14})\.\d{1,3})?$/;
/** A name for a write that no other writer has: its time, and four random characters. */
const createId = () => 
// Where a test's clock begins in 1970, too, it is as long as ever.
Date.now().toString(36).padStart(8, '0') + `${(1 + Math.random()).toString(36)}0000`.slice(2, 6);
const startedAt = (id) => parseInt(id.slice(0, -4), 36);
/** Whether this is a name that the cookie uses: its own, from a time when it was not chunked, or a piece's. */
const belongs = (name, key) => key.startsWith(name) && SUFFIX.test(key.slice(name.length));
/** The writes whose heads are shown. */
const idsOf = (name, pieces) => new Set(pieces.get(`${name}.0`)?.map((head) => HEAD.exec(head)?.[2]));
/** Whether a cookie of ours stands there: somebody else's `name.1` does not begin with a mark. */
const isPart = (name, key, text) => key === name || (belongs(name, key) && text.startsWith('~'));
/** What of it is ours: somebody else may have a `name.0`, or a name with a number and a piece's form. */
const ours = (name, all) => new Map([...all]
    .map(([key, texts]) => [key, texts.filter((text) => isPart(name, key, text))])
    .filter(([, texts]) => texts.length));
/** The text; undefined where there is none, or not the whole of it. */
const join = (name, pieces) => {
    const tried = new Set();
    // Somebody else's cookie of the same name may be there too, on a path of its own.
    for (const first of pieces.get(`${name}.0`) ?? []) {
        const [mark, tag, id, count] = HEAD.exec(first) ?? [];
        // The pieces of a write are put together once, so that no header takes longer than its length.
        if (!mark || tried.has(id))
            continue;
        tried.add(id);
        const texts = [first.slice(mark.length, -1)];
        for (let i = 1; i <= Number(count); i++) {
            const piece = pieces.get(`${name}.${id}.${i}`)?.[0];
            if (!piece)
                break;
            texts.push(piece.slice(1, -1));
        }
        const text = texts.join('');
        if (hash(text) === tag)
            return text;
    }
    return pieces.get(name)?.[0];
};
/** How a text is to be written. Undefined where it is too large. `fits`: whether a cookie is small enough. */
const split = (name, text, id, fits) => {
    const tag = hash(text);
    const pieceName = (piece) => `${name}.${id}.${piece}`;
    const texts = [];
    for (let rest = text; rest || !texts.length;) {
        const mark = texts.length ? '~' : `~${tag}.${id}.${MOST}~`;
        const end = longest(rest, (end) => fits(pieceName(MOST), `${mark}${rest.slice(0, end)}~`));
        if ((!end && rest) || texts.length > MOST)
            return undefined;
        texts.push(rest.slice(0, end));
        rest = rest.slice(end);
    }
    const [first, ...others] = texts;
    return {
        head: [`${name}.0`, `~${tag}.${id}.${others.length}~${first}~`],
        // The marks keep a blank from the piece's ends, where encodings that leave it would lose it.
        pieces: others.map((piece, i) => [pieceName(i + 1), `~${piece}~`]),
    };
};
/**
 * The names that a finished write removes: the cookie's own, from a time when it was not chunked, and the pieces of `replaced` writes and of
 * writers that are gone. Those of a head that is shown stay, and those of whoever may be writing just now. As many as a text may have: on
 * a server each is a header, and whoever sends the request says how many there are.
 */
const leftovers = (name, pieces, replaced) => {
    const inUse = idsOf(name, pieces);
    return [...pieces.keys()]
        .filter((key) => {
        const [, id] = SUFFIX.exec(key.slice(name.length));
        return id
            ? !inUse.has(id) && (replaced.has(id) || Math.abs(Date.now() - startedAt(id)) > ORPHANED)
            : key === name;
    })
        .slice(0, MOST);
};
/** The names that a removal removes: the cookie's own, the head's seen or not, and those of its pieces; but not somebody else's. */
const removable = (name, all) => {
    const head = `${name}.0`;
    const shown = ours(name, all);
    const pieces = [...shown.keys()].filter((key) => key !== head && key !== name);
    return [
        [head, name].filter((key) => shown.has(key) || (key === head && !all.has(head))),
        pieces.slice(0, MOST),
    ];
};
/** The most UTF-16 units that fit, never half of a surrogate pair. No unit takes less than a byte. */
const longest = (text, fits) => {
    const whole = (end) => end - Number(/[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length);
    let [low, high] = [0, Math.min(text.length, 4096)];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (fits(whole(middle)))
            low = middle;
        else
            high = middle - 1;
    }
    return whole(low);
};
/** FNV-1a in 32 bits: to tell one text's pieces from another's. */
const hash = (text) => {
    let sum = 0x811c9dc5;
    for (let i = 0; i < text.length; i++)
        sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
    return (sum >>> 0).toString(36);
};

/** Where a cookie that this page sees may have been set. */
/** How many are tried: an address may be as deep as its writer likes, and each path is tried with each domain. */
const PATHS = 16;
/**
 * What may stand in `domain` on this host: nothing, the host, and each domain above it, the widest last. Of too many the narrowest are left
 * out. No browser takes one of a single label, where it is not the host itself.
 */
const domainsOf = (hostname) => [
    undefined,
    ...hostname
        .split('.')
        .slice(-8)
        .map((_, i, labels) => labels.slice(i).join('.'))
        .filter((domain) => domain && (domain === hostname || (domain.includes('.') && set.domainMatch(hostname, domain)))),
];
/** The paths above this page. */
const pathsOf = (store) => {
    const { pathname } = store.site();
    const paths = new Set();
    // The address that the page was loaded from goes first: it says what is seen.
    for (const address of [document.loadedPathOf(store) ?? pathname, pathname]) {
        let path = '';
        // cookieStore.set adds the slash in Chromium and WebKit: '/a' and '/a/' are two cookies. A ; would end the path, and browsers ignore a longer one.
        for (const part of address
            .slice(0, 1024)
            .replace(/[^/]*;.*/, '')
            .split(/(?=\/)/))
            paths.add(`${path}/`).add((path += part));
    }
    return [...paths].slice(0, PATHS);
};
/**
 * Lets `remove` also try each path above this page and each domain above this host, partitioned and not: the 16 shortest paths, and the 7
 * widest domains beside the host alone.
 *
 * @example
 * remove('old', { everywhere })
 */
const everywhere = (({ store }, cookie) => pathsOf(store).flatMap((path) => domainsOf(store.site().hostname).flatMap((domain) => [false, true].map((partitioned) => ({
    // Without what its prefix needs a cookie is refused, even one that is removed.
    ...cookie,
    path,
    domain,
    secure: cookie.secure || partitioned,
    partitioned,
    // In a frame of another site a browser ignores all others.
    sameSite: cookie.secure || partitioned ? 'none' : 'lax',
})))));

exports.MOST = MOST;
exports.belongs = belongs;
exports.createId = createId;
exports.domainsOf = domainsOf;
exports.everywhere = everywhere;
exports.idsOf = idsOf;
exports.isPart = isPart;
exports.join = join;
exports.leftovers = leftovers;
exports.ours = ours;
exports.removable = removable;
exports.split = split;
