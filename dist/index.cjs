'use strict';

var page = require('./shared/page.cjs');
var jar = require('./shared/jar.cjs');
var everywhere = require('./shared/everywhere.cjs');
var check = require('./shared/check.cjs');
var error = require('./shared/error.cjs');
var lifetime = require('./shared/lifetime.cjs');
var name = require('./shared/name.cjs');
var setCookie = require('./shared/set-cookie.cjs');
var utf8 = require('./shared/utf8.cjs');
var percent = require('./shared/percent.cjs');
var set = require('./shared/set.cjs');
var result = require('./shared/result.cjs');
var document = require('./shared/document.cjs');
var json = require('./shared/json.cjs');

/** A defined cookie's text in pieces, in several cookies. */
/** Where a text in pieces stands. */
const createChunkedSlot = (jar, name$1, encoding = percent.percent) => {
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
    const isPiece = (key) => everywhere.belongs(name$1, key);
    const showAll = () => jar.internals
        ? page.chain(jar.internals.cookies(), (cookies) => result.textsOf(cookies, isPiece, encoding))
        : showEach();
    /** By the public verbs, where the jar is not one of ours. */
    const showEach = () => page.run(function* () {
        const keys = Object.keys(yield* page.wait(jar.getAll())).filter(isPiece);
        const texts = yield* page.wait(page.all(keys.map((key) => jar.getAll(key, options))));
        return new Map(keys.map((key, i) => [key, texts[i]]));
    });
    const show = () => page.chain(showAll(), (pieces) => everywhere.ours(name$1, pieces));
    const textIn = (all) => 
    // A jar gives the same object while nothing changes.
    all === seen
        ? text
        : page.chain(show(), (pieces) => {
            seen = all;
            return (text = everywhere.join(name$1, pieces));
        });
    const read = () => page.chain(jar.getAll(), textIn);
    const removeAll = (names, scope) => names.map((key) => jar.remove(key, scope));
    /** For names that whoever sends a request may have made up. */
    const sweepAll = (names, scope) => {
        const work = () => removeAll(names, scope);
        return jar.internals?.sweep?.(work) ?? work();
    };
    return {
        names: [name$1, `${name$1}.0`],
        // The head of a text that has lost a piece is there, as a text that does not decode is.
        has: () => page.chain(read(), (text) => text !== undefined || page.chain(show(), (all) => all.has(`${name$1}.0`))),
        read,
        textIn,
        shownIn: (all, name) => Object.keys(all).filter((key) => everywhere.isPart(name, key, all[key])),
        write: (value, codec, attributes) => {
            const refuse = (fault) => result.toResult(name$1, fault);
            const text = set.toText(name$1, value, codec);
            if (typeof text !== 'string')
                return refuse(text);
            const scope = page.scopeOf(attributes);
            const id = everywhere.createId();
            let plan;
            try {
                plan = everywhere.split(name$1, text, id, (key, piece) => fits(key, asWritten(piece), attributes));
                if (!plan)
                    return refuse(['size', 'value', text.length, everywhere.MOST * lifetime.NAME_AND_VALUE_BYTES]);
                // A piece that can't be written must be found before another one is.
                for (const [key, piece] of [...plan.pieces, plan.head]) {
                    const value = set.toRawValue(key, piece, undefined, encoding);
                    const fault = typeof value === 'string'
                        ? check.findUnwritable({ name: name.encodeName(key), value, path: '' })
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
            return page.run(function* () {
                const before = yield* page.wait(show());
                const results = yield* page.wait(page.all(pieces.map(put)));
                const failed = results.find(({ ok }) => !ok);
                const result = failed ?? (yield* page.wait(put(head)));
                const now = yield* page.wait(show());
                const replaced = everywhere.idsOf(name$1, before);
                if (!failed && everywhere.join(name$1, now) === text) {
                    const old = everywhere.leftovers(name$1, now, new Set([...replaced, mine]));
                    mine = id;
                    yield* page.wait(page.all(sweepAll(old, scope)));
                    return { ok: true };
                }
                if (failed || [...everywhere.idsOf(name$1, now)].every((id) => replaced.has(id))) {
                    // Nothing speaks against what this page can't see, on another path.
                    if (result.ok)
                        return result;
                    // The old text stays, and nothing is left of the new one.
                    const written = pieces.map(([key]) => key);
                    yield* page.wait(page.all(removeAll(written, scope)));
                    return result;
                }
                // Its pieces stay until the next write: in Firefox another process may see this head as the last one.
                mine = id;
                return refuse(['rejected', 'writer']);
            });
        },
        remove: (scope) => page.run(function* () {
            const [own, pieces] = everywhere.removable(name$1, yield* page.wait(showAll()));
            const results = yield* page.wait(page.all([...removeAll(own, scope), ...sweepAll(pieces, scope)]));
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
    const line = setCookie.serialize({
        name,
        value,
        // What no cookie can have is refused by the write.
        path: error.describe(attributes.path ?? '/'),
        domain: error.describe(attributes.domain ?? ''),
        sameSite: 'strict',
        secure: true,
        httpOnly: true,
        partitioned: true,
        priority: 'medium',
        expires: new Date(0),
    });
    return utf8.utf8(line).length <= lifetime.NAME_AND_VALUE_BYTES;
};

/** The option `was`: a defined cookie takes over the value of an older one. */
/** Lets a definition take over the value of an older one. */
const moved = ((older, map = (value) => value) => {
    // Not called, but passed as it is: then it gets a jar and the cookie's name.
    if (typeof map === 'string')
        return error.fail(map, 'attribute', 'was', moved);
    return ((jar, name, slot, encode, report) => {
        const olders = [older].flat();
        for (const older of olders)
            if (typeof older?.name !== 'string' || typeof older.definition !== 'object')
                error.fail(name, 'attribute', 'was', older);
        return () => page.run(function* () {
            for (const { name: oldName, definition } of olders) {
                const { slot: old } = page.openSlot(jar, oldName, definition);
                // What a visitor does not allow is not read.
                if (yield* page.wait(old.whyMissing?.()))
                    continue;
                const oldText = yield* page.wait(old.read());
                if (oldText === undefined)
                    continue;
                try {
                    const { codec } = definition;
                    const value = map(codec ? codec.decode(oldText) : oldText);
                    if (value === undefined)
                        continue;
                    return {
                        text: encode(value),
                        remove: (again) => page.run(function* () {
                            yield* page.wait(old.remove(page.scopeOf(definition)));
                            // One in pieces takes the cookie of its name with it.
                            if ((yield* page.wait(slot.read())) === undefined)
                                yield* page.wait(again());
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

exports.available = page.available;
exports.defineCookie = page.defineCookie;
exports.get = page.get;
exports.getAll = page.getAll;
exports.has = page.has;
exports.onChange = page.onChange;
exports.remove = page.remove;
exports.removeAll = page.removeAll;
exports.rootDomain = page.rootDomain;
exports.set = page.set;
exports.createJar = jar.createJar;
exports.everywhere = everywhere.everywhere;
exports.CookieError = error.CookieError;
exports.isCookieError = error.isCookieError;
exports.serialize = setCookie.serialize;
exports.percent = percent.percent;
exports.raw = set.raw;
exports.documentStore = document.documentStore;
exports.json = json.json;
exports.boolean = boolean;
exports.chunked = chunked;
exports.date = date;
exports.moved = moved;
exports.number = number;
exports.oneOf = oneOf;
