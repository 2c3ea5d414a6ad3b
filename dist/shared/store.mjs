import { d as decodePercent } from './decode-percent.mjs';
import { r as raw, c as canonicalDomain } from './set.mjs';
import { e as eachPair } from './parse.mjs';
import { p as pathMatch } from './path-match.mjs';
import { i as isRemoval, e as expiresAt, s as serialize } from './set-cookie.mjs';
import { t as trimBlanks } from './trim.mjs';
import { u as utf8 } from './utf8.mjs';
import { d as decode } from './result.mjs';

/** A request's cookies: its Cookie header is what can be read, and what is written becomes Set-Cookie headers of the response. */
/** How many headers of a response remove something, at most: proxies give up at some kilobytes of headers (nginx at 4 or 8). */
const MOST_REMOVALS = 40;
/** Where nothing is known of a request but its cookies, no domain is refused, and whatever is written is seen. */
const ANYWHERE = { protocol: 'http:', hostname: '', pathname: '/' };
/** `header`: the Cookie header's text, one character for each byte, as Node and `Headers` give it. */
const headerStore = (header, site, globalPrivacyControl) => {
    /** What was received, as a page would show it. Most requests are asked for a cookie or two, and some for none. */
    let shown;
    const received = () => (shown ??= normalize(header));
    /** How many of each name were received. */
    let counts;
    const writes = new Map();
    /** What was written and is not removed. */
    const kept = new Map();
    /** How many of each name were written that this request would see. */
    const replaced = new Map();
    let standard = raw;
    let cookies;
    const sees = (path) => !site.hostname || pathMatch(site.pathname, path);
    /** What was received and is not replaced: the last of a name goes first, which is the least specific. */
    const remaining = () => {
        const pairs = received() ? received().split('; ') : [];
        const gone = new Map(replaced);
        return pairs
            .reverse()
            .filter((pair) => {
            const left = gone.get(nameOf(pair));
            if (left)
                gone.set(nameOf(pair), left - 1);
            return !left;
        })
            .reverse();
    };
    /** What the request would send after this response, as far as can be known: no Cookie header says what paths its cookies have. */
    const mine = () => [...kept.values()]
        .filter(({ path }) => sees(path))
        .sort((a, b) => b.path.length - a.path.length);
    const removals = () => writes.size - kept.size;
    return {
        httpOnly: true,
        globalPrivacyControl,
        site: () => site,
        // Not at each write: a removal everywhere is many.
        read: () => (cookies ??= replaced.size ? [...mine().map(pairOf), ...remaining()].join('; ') : received()),
        write: (cookie, encoding = standard, like) => {
            const { name, path } = cookie;
            const key = keyOf(cookie);
            // It takes the place of one of its name.
            if (!writes.has(key) && sees(path))
                replaced.set(name, (replaced.get(name) ?? 0) + 1);
            // What was removed and is written again is a new cookie, and browsers send the oldest first.
            if (!kept.has(key))
                writes.delete(key);
            if (expiresAt(cookie) > Date.now())
                kept.set(key, cookie);
            else
                kept.delete(key);
            writes.set(key, { cookie, encoding, like });
            cookies = undefined;
        },
        shows: (name) => {
            if (!counts) {
                counts = new Map();
                eachPair(received(), (key) => counts.set(key, (counts.get(key) ?? 0) + 1));
            }
            return ((counts.get(name) ?? 0) > (replaced.get(name) ?? 0) ||
                [...kept.values()].some((cookie) => cookie.name === name && sees(cookie.path)));
        },
        // Nobody else changes a request.
        watch: () => () => { },
        written: () => [...writes.values()],
        setCookies: () => Array.from(writes.values(), toLine),
        writes: () => Array.from(writes.values(), ({ cookie, encoding }) => {
            const { name, value, ...attributes } = cookie;
            const text = isRemoval(cookie) ? '' : decode(encoding, value);
            return { name: bytesOf(name), text, value: bytesOf(value), attributes };
        }),
        writing: (encoding) => {
            standard = encoding;
        },
        readable: (matches) => [
            ...mine()
                .filter(({ name, httpOnly }) => !httpOnly && matches(name))
                .map(pairOf),
            ...remaining().filter((pair) => matches(nameOf(pair))),
        ].join('; '),
        removals,
        hasRoom: (cookie) => removals() < MOST_REMOVALS ||
            (!!cookie && writes.has(keyOf(cookie)) && !kept.has(keyOf(cookie))),
    };
};
/** Two cookies of one name and the same of these are one cookie. */
const scopeKeyOf = ({ path, domain, partitioned }) => `${path};${partitioned};${domain ? canonicalDomain(domain) : ''}`;
const keyOf = (cookie) => `${cookie.name};${scopeKeyOf(cookie)}`;
const pairOf = ({ name, value }) => `${name}=${value}`;
const nameOf = (pair) => pair.slice(0, Math.max(pair.indexOf('='), 0));
/** In UTF-8, one character for each byte: neither Node nor `Headers` takes any other. */
const bytesOf = (text) => (/^[ -~]*$/.test(text) ? text : utf8(text));
/** The text of attributes that many requests share. */
const texts = new WeakMap();
/** A Set-Cookie header. */
const toLine = ({ cookie, like }) => {
    if (!like)
        return bytesOf(serialize(cookie));
    let text = texts.get(like);
    // Without name and value a `=` is left.
    if (!text)
        texts.set(like, (text = serialize({ ...like, name: '', value: '' }).slice(1)));
    return bytesOf(pairOf(cookie)) + text;
};
/** A header as `document.cookie` would show it. */
const normalize = (header) => 
// Most are so already, as browsers send them, and a look costs a tenth of what it spares.
!header || /^[!-:<-~]+(; [!-:<-~]+)*$/.test(header)
    ? header
    : header.split(';').map(trimBlanks).filter(Boolean).map(fromBytes).join('; ');
/** Bytes as browsers show them: as UTF-8, where they are that. */
const fromBytes = (pair) => decodePercent(escape(pair), pair);

export { ANYWHERE as A, MOST_REMOVALS as M, headerStore as h, scopeKeyOf as s, toLine as t };
