import { r as run, s as scopeOf, c as chain, w as wait, a as all, o as openSlot } from './shared/page.mjs';
export { b as available, d as defineCookie, g as get, e as getAll, h as has, f as onChange, i as remove, j as removeAll, k as rootDomain, l as set } from './shared/page.mjs';
export { c as createJar } from './shared/jar.mjs';
import { c as createId, s as split, M as MOST, i as isPart, o as ours, b as belongs, j as join, r as removable, a as idsOf, l as leftovers } from './shared/everywhere.mjs';
export { e as everywhere } from './shared/everywhere.mjs';
import { f as findUnwritable } from './shared/check.mjs';
import { d as describe, f as fail } from './shared/error.mjs';
export { C as CookieError, i as isCookieError } from './shared/error.mjs';
import { N as NAME_AND_VALUE_BYTES } from './shared/lifetime.mjs';
import { e as encodeName } from './shared/name.mjs';
import { s as serialize } from './shared/set-cookie.mjs';
import { u as utf8 } from './shared/utf8.mjs';
import { p as percent } from './shared/percent.mjs';
import { t as toText, b as toRawValue } from './shared/set.mjs';
export { r as raw } from './shared/set.mjs';
import { t as toResult, e as textsOf } from './shared/result.mjs';
export { d as documentStore } from './shared/document.mjs';
export { j as json } from './shared/json.mjs';

/** A defined cookie's text in pieces, in several cookies. */
/** Where a text in pieces stands. */
const createChunkedSlot = (jar, name, encoding = percent) => {
    const options = { encoding };
    let seen;
    let text;
    /** The last write of this writer, which may have been overtaken: then nobody else knows that its pieces are not needed. */
    let mine;
    /** What a browser gets for a piece: a framework may encode it anew. */
    const asWritten = (piece) => {
        const value = encoding.encode(piece);
        const store = jar.internals?.store;
        return store?.asWritten?.(value, encoding) ?? value;
    };
    const isPiece = (key) => belongs(name, key);
    const showAll = () => jar.internals
        ? chain(jar.internals.cookies(), (cookies) => textsOf(cookies, isPiece, encoding))
        : showEach();
    /** By the public verbs, where the jar is not one of ours. */
    const showEach = () => run(function* () {
        const keys = Object.keys(yield* wait(jar.getAll())).filter(isPiece);
        const texts = yield* wait(all(keys.map((key) => jar.getAll(key, options))));
        return new Map(keys.map((key, i) => [key, texts[i]]));
    });
    const show = () => chain(showAll(), (pieces) => ours(name, pieces));
    const textIn = (all) => 
    // A jar gives the same object while nothing changes.
    all === seen
        ? text
        : chain(show(), (pieces) => {
            seen = all;
            return (text = join(name, pieces));
        });
    const read = () => chain(jar.getAll(), textIn);
    const removeAll = (names, scope) => names.map((key) => jar.remove(key, scope));
    /** For names that whoever sends a request may have made up. */
    const sweepAll = (names, scope) => {
        const work = () => removeAll(names, scope);
        return jar.internals?.sweep?.(work) ?? work();
    };
    return {
        names: [name, `${name}.0`],
        // The head of a text that has lost a piece is there, as a text that does not decode is.
        has: () => chain(read(), (text) => text !== undefined || chain(show(), (all) => all.has(`${name}.0`))),
        read,
        textIn,
        shownIn: (all, name) => Object.keys(all).filter((key) => isPart(name, key, all[key])),
        write: (value, codec, attributes) => {
            const refuse = (fault) => toResult(name, fault);
            const text = toText(name, value, codec);
            if (typeof text !== 'string')
                return refuse(text);
            const scope = scopeOf(attributes);
            const id = createId();
            let plan;
            try {
                plan = split(name, text, id, (key, piece) => fits(key, asWritten(piece), attributes));
                if (!plan)
                    return refuse(['size', 'value', text.length, MOST * NAME_AND_VALUE_BYTES]);
                // A piece that can't be written must be found before another one is.
                for (const [key, piece] of [...plan.pieces, plan.head]) {
                    const value = toRawValue(key, piece, undefined, encoding);
                    const fault = typeof value === 'string'
                        ? findUnwritable({ name: encodeName(key), value, path: '' })
                        : value;
                    if (fault)
                        return refuse(fault);
                }
            }
            catch (cause) {
                return refuse(['value', 'value', text, undefined, cause]);
            }
            const { pieces, head } = plan;
            const put = ([key, piece]) => jar.set(key, piece, { ...attributes, encoding });
            return run(function* () {
                const before = yield* wait(show());
                const results = yield* wait(all(pieces.map(put)));
                const failed = results.find(({ ok }) => !ok);
                const result = failed ?? (yield* wait(put(head)));
                const now = yield* wait(show());
                const replaced = idsOf(name, before);
                if (!failed && join(name, now) === text) {
                    const old = leftovers(name, now, new Set([...replaced, mine]));
                    mine = id;
                    yield* wait(all(sweepAll(old, scope)));
                    return { ok: true };
                }
                if (failed || [...idsOf(name, now)].every((id) => replaced.has(id))) {
                    // Nothing speaks against what this page can't see, on another path.
                    if (result.ok)
                        return result;
                    // The old text stays, and nothing is left of the new one.
                    const written = pieces.map(([key]) => key);
                    yield* wait(all(removeAll(written, scope)));
                    return result;
                }
                // Its pieces stay until the next write: in Firefox another process may see this head as the last one.
                mine = id;
                return refuse(['rejected', 'writer']);
            });
        },
        remove: (scope) => run(function* () {
            const [own, pieces] = removable(name, yield* wait(showAll()));
            const results = yield* wait(all([...removeAll(own, scope), ...sweepAll(pieces, scope)]));
            return results.find(({ ok }) => !ok) ?? results[0] ?? { ok: true };
        }),
    };
};
/**
 * Lets a definition split a large value over several cookies.
 *
 * @example
 * const draft = defineCookie('draft', { chunked, default: '' })
 */
const chunked = createChunkedSlot;
/** Whether the whole Set-Cookie header has as many bytes as some servers and proxies take, and some browsers took. */
const fits = (name, value, attributes) => {
    const line = serialize({
        name,
        value,
        // What no cookie can have is refused by the write.
        path: describe(attributes.path ?? '/'),
        domain: describe(attributes.domain ?? ''),
        sameSite: 'strict',
        secure: true,
        httpOnly: true,
        partitioned: true,
        priority: 'medium',
        expires: new Date(0),
    });
    return utf8(line).length <= NAME_AND_VALUE_BYTES;
};

/** The option `was`: a defined cookie takes over the value of an older one. */
/** Lets a definition take over the value of an older one. */
const moved = ((older, map = (value) => value) => {
    // Not called, but passed as it is: then it gets a jar and the cookie's name.
    if (typeof map === 'string')
        return fail(map, 'attribute', 'was', moved);
    return ((jar, name, slot, encode, report) => {
        const olders = [older].flat();
        for (const older of olders)
            if (typeof older?.name !== 'string' || typeof older.definition !== 'object')
                fail(name, 'attribute', 'was', older);
        return () => run(function* () {
            for (const { name: oldName, definition } of olders) {
                const { slot: old } = openSlot(jar, oldName, definition);
                // What a visitor does not allow is not read.
                if (yield* wait(old.whyMissing?.()))
                    continue;
                const oldText = yield* wait(old.read());
                if (oldText === undefined)
                    continue;
                try {
                    const { codec } = definition;
                    const value = map(codec ? codec.decode(oldText) : oldText);
                    if (value === undefined)
                        continue;
                    return {
                        text: encode(value),
                        remove: (again) => run(function* () {
                            yield* wait(old.remove(scopeOf(definition)));
                            // One in pieces takes the cookie of its name with it.
                            if ((yield* wait(slot.read())) === undefined)
                                yield* wait(again());
                        }),
                    };
                }
                catch (error) {
                    report(error, oldText);
                }
            }
            return undefined;
        });
    });
});

/** What was found is not shown: it may be a secret, and errors are logged. */
const refuse = (found, wanted) => {
    const type = typeof found;
    const shown = typeof found === 'string' ? `a string of length ${found.length}` : `a value of type ${type}`;
    throw new TypeError(`${shown} is not ${wanted}`);
};
/** Decimal digits, with a fraction, an exponent and a sign where there are some; and what `encode` writes beside them. */
const NUMBER = /^([+-]?\d+(\.\d+)?([eE][+-]?\d+)?|NaN|-?Infinity)$/;
/**
 * A number as decimal text: `12`, `-0.5`, `1e+21`, `NaN`, `-0`. Any other text reads as `undefined`: `0x1F`, `1_000`, `.5`, and digits with
 * a space before or after them. A value that is not a number throws `codec`.
 *
 * @example
 * set('visits', 12, { codec: number })
 * get('visits', { codec: number }) // number | undefined
 */
const number = {
    encode: (value) => typeof value !== 'number'
        ? refuse(value, 'a number')
        : Object.is(value, -0)
            ? '-0'
            : `${value}`,
    decode: (text) => (NUMBER.test(text) ? Number(text) : refuse(text, 'a number')),
};
/**
 * `true` or `false`. Any other text reads as `undefined`, and any other value throws `codec`.
 *
 * @example
 * set('sidebar', false, { codec: boolean })
 */
const boolean = {
    encode: (value) => (typeof value === 'boolean' ? `${value}` : refuse(value, 'true or false')),
    decode: (text) => text === 'true' ? true : text === 'false' ? false : refuse(text, 'true or false'),
};
/**
 * ISO 8601 with a zone, as `Date.prototype.toISOString` and Python's `isoformat` write it, or a day alone, which is UTC. There is no year
 * -000000, and V8 reads it as another one.
 */
const ISO = /^(?!-000000)((?:\d{4}|[+-]\d{6})-\d\d-(\d\d))(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
/**
 * A Date as ISO 8601: `2026-11-23T09:00:00.000Z`. An invalid Date throws `codec`. Text that is not a date, such as `2026-02-30`, or has a
 * time without a zone, reads as `undefined`.
 *
 * @example
 * set('seen', new Date(), { codec: date })
 */
const date = {
    encode: (value) => value.toISOString(),
    decode: (text) => {
        const value = new Date(text);
        const [, date, day] = ISO.exec(text) ?? [];
        // V8 reads the 30th of February as the 2nd of March.
        return new Date(date).getUTCDate() === Number(day) && !isNaN(value.getTime())
            ? value
            : refuse(text, 'an ISO 8601 date');
    },
};
/**
 * One of a few words. Any other text reads as `undefined`, and any other value throws `codec`.
 *
 * @typeParam T The words
 * @example
 * const theme = oneOf('dark', 'light')
 * get('theme', { codec: theme }) // 'dark' | 'light' | undefined
 */
const oneOf = (...words) => {
    const one = (word) => words.includes(word) ? word : refuse(word, `one of ${words.join(', ')}`);
    return { encode: one, decode: one };
};

export { boolean, chunked, date, moved, number, oneOf, percent, serialize };
