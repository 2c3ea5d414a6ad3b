import { d as decodeName } from './name.mjs';
import { o as own } from './own.mjs';
import { e as eachPair } from './parse.mjs';
import { p as percent } from './percent.mjs';
import { f as findIn, o as oncePerSnapshot } from './snapshot.mjs';
import { m as messageOf, e as explanation } from './error.mjs';

/** The verbs that read. */
const createGet = (withSnapshot, encoding = percent) => withSnapshot((snapshot, name, options) => {
    const found = findIn(snapshot, name);
    const [rawValue] = found.rawValues;
    if (rawValue === undefined)
        return;
    if (!options)
        return (found.text ??= decode(encoding, rawValue));
    const { codec, encoding: other } = own(options);
    const text = decode(other ?? encoding, rawValue);
    try {
        return codec ? codec.decode(text) : text;
    }
    catch { }
});
const createGetAll = (withSnapshot, encoding = percent) => {
    const allIn = oncePerSnapshot((cookies) => readAll(cookies, encoding));
    return withSnapshot((snapshot, name, options) => {
        if (name === undefined)
            return allIn(snapshot);
        const other = own(options).encoding ?? encoding;
        return findIn(snapshot, name).rawValues.map((rawValue) => decode(other, rawValue));
    });
};
const createHas = (withSnapshot) => withSnapshot((snapshot, name) => findIn(snapshot, name).rawValues.length > 0);
/** The texts of the names that match, every duplicate, in what was read at one time: for a value in pieces, which must all be of one moment. */
const textsOf = (cookies, match, encoding) => {
    const texts = new Map();
    eachPair(cookies, (key, rawValue) => {
        const name = decodeName(key);
        if (!match(name))
            return;
        const duplicates = texts.get(name);
        if (duplicates)
            duplicates.push(decode(encoding, rawValue));
        else
            texts.set(name, [decode(encoding, rawValue)]);
    });
    return texts;
};
const readAll = (cookies, encoding) => {
    const all = Object.create(null);
    let encoded;
    eachPair(cookies, (key, rawValue) => {
        const name = decodeName(key);
        // The most specific goes first; and as in `find`, the written name before one that somebody else left as it stands.
        if (name === key ? all[name] !== undefined : encoded?.has(name))
            return;
        if (name !== key)
            (encoded ??= new Set()).add(name);
        all[name] = decode(encoding, rawValue);
    });
    // The next reader gets the same object.
    return Object.freeze(all);
};
/** The text of a raw value; one that the encoding can't read comes back as it is. */
const decode = (encoding, rawValue) => {
    try {
        return encoding.decode(rawValue);
    }
    catch {
        return rawValue;
    }
};

/** The result of a write as plain data. */
const toResult = (cookieName, fault) => {
    if (!fault)
        return { ok: true };
    const issues = fault[4]?.issues;
    return {
        ok: false,
        code: fault[0],
        message: messageOf(cookieName, fault),
        ...(issues && { issues }),
    };
};
/**
 * A result that is computed at the first look at it: in Chromium, to read a cookie back takes as long as ten writes. What is `known` already
 * is plain data.
 */
const answer = (store, cookieName, cookie, find, known) => {
    let settled;
    const settle = () => (settled ??= toResult(cookieName, find()));
    const result = known
        ? settle()
        : {
            get ok() {
                return settle().ok;
            },
            get code() {
                return settle().code;
            },
            get message() {
                return settle().message;
            },
        };
    return explanation.wrote?.(cookieName, cookie, find, store, result) ?? result;
};
/** A result as plain data, looked at now. */
const plain = ({ ok, code, message, issues }) => ok ? { ok } : { ok, code, message, ...(issues && { issues }) };

export { createGetAll as a, createGet as b, createHas as c, decode as d, textsOf as e, answer as f, plain as p, toResult as t };
