import { d as decodePercent } from './decode-percent.mjs';
import { P as PROBE } from './snapshot.mjs';
import { a as canonicalDomain } from './set.mjs';
import { p as pathMatch } from './path-match.mjs';
import { s as serialize, e as expiresAt } from './parse.mjs';
import { t as trimBlanks } from './trim.mjs';
import { u as utf8 } from './utf8.mjs';

/** A request's cookies: its Cookie header is what can be read, and what is written becomes Set-Cookie headers of the response. */
/** How many headers of a response remove something, at most: proxies give up at some kilobytes of headers (nginx at 4 or 8). */
const MOST_REMOVALS = 40;
/** Where nothing is known of a request but its cookies, no domain is refused, and whatever is written is seen. */
const ANYWHERE = { protocol: 'http:', hostname: '', pathname: '/' };
/** `header`: the Cookie header's text, one character for each byte, as Node and `Headers` give it. */
const headerStore = (header, site = ANYWHERE) => {
    const received = new Map(header.split(';').map(trimBlanks).filter(Boolean).map(fromBytes).entries());
    /** Where those of a name stand. */
    const places = new Map();
    for (const [at, pair] of received) {
        const known = places.get(nameOf(pair));
        if (known)
            known.push(at);
        else
            places.set(nameOf(pair), [at]);
    }
    const writes = new Map();
    /** What was written and is not removed. */
    const kept = new Map();
    /** How many of those the request sees, by name. */
    const visible = new Map();
    let cookies;
    const sees = (path) => !site.hostname || pathMatch(site.pathname, path);
    /** What the request would send after this response, as far as can be told: no Cookie header says what paths its cookies have. */
    const show = () => {
        const mine = [...kept.values()]
            .filter(({ path }) => sees(path))
            .sort((a, b) => b.path.length - a.path.length);
        return [...mine.map(({ name, value }) => `${name}=${value}`), ...received.values()].join('; ');
    };
    const sent = () => [...writes].filter(([, { name }]) => name !== PROBE);
    return {
        httpOnly: true,
        site: () => site,
        // Not at each write: a removal everywhere is many.
        read: () => (cookies ??= show()),
        write: (cookie) => {
            const { name, path, domain = '', partitioned } = cookie;
            const key = [name, path, partitioned, canonicalDomain(domain)].join(';');
            // It takes the place of one of its name: the last, which is the least specific.
            if (!writes.has(key) && sees(path))
                received.delete(places.get(name)?.pop() ?? -1);
            const keeps = expiresAt(cookie) > Date.now();
            if (sees(path))
                visible.set(name, (visible.get(name) ?? 0) + Number(keeps) - Number(kept.has(key)));
            // What was removed and is written again is a new cookie, and browsers send the oldest first.
            if (!kept.has(key))
                writes.delete(key);
            writes.set(key, cookie);
            if (keeps)
                kept.set(key, cookie);
            else
                kept.delete(key);
            cookies = undefined;
        },
        shows: (name) => !!places.get(name)?.length || !!visible.get(name),
        // Nobody else changes a request.
        watch: () => () => { },
        // In UTF-8, one character for each byte: neither Node nor `Headers` takes any other.
        setCookies: () => sent().map(([, cookie]) => utf8(serialize(cookie))),
        removals: () => sent().filter(([key]) => !kept.has(key)).length,
    };
};
const nameOf = (pair) => pair.slice(0, Math.max(pair.indexOf('='), 0));
/** Bytes as browsers show them: as UTF-8, where they are that. */
const fromBytes = (pair) => decodePercent(escape(pair), pair);

export { MOST_REMOVALS as M, headerStore as h };
