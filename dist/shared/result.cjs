'use strict';

var name = require('./name.cjs');
var own = require('./own.cjs');
var parse = require('./parse.cjs');
var percent = require('./percent.cjs');
var snapshot = require('./snapshot.cjs');
var error = require('./error.cjs');

/** The verbs that read. */
const createGet = (withSnapshot, encoding = percent.percent) => withSnapshot((snapshot$1, name, options) => {
    const found = snapshot.findIn(snapshot$1, name);
    const [rawValue] = found.rawValues;
    if (rawValue === undefined)
        return;
    if (!options)
        return (found.text ??= decode(encoding, rawValue));
    const { codec, encoding: other } = own.own(options);
    const text = decode(other ?? encoding, rawValue);
    try {
        return codec ? codec.decode(text) : text;
    }
    catch { }
});
const createGetAll = (withSnapshot, encoding = percent.percent) => {
    const allIn = snapshot.oncePerSnapshot((cookies) => readAll(cookies, encoding));
    return withSnapshot((snapshot$1, name, options) => {
        if (name === undefined)
            return allIn(snapshot$1);
        const other = own.own(options).encoding ?? encoding;
        return snapshot.findIn(snapshot$1, name).rawValues.map((rawValue) => decode(other, rawValue));
    });
};
const createHas = (withSnapshot) => withSnapshot((snapshot$1, name) => snapshot.findIn(snapshot$1, name).rawValues.length > 0);
/** The texts of the names that match, every duplicate, in what was read at one time: for a value in pieces, which must all be of one moment. */
const textsOf = (cookies, match, encoding) => {
    const texts = new Map();
    parse.eachPair(cookies, (key, rawValue) => {
        const name$1 = name.decodeName(key);
        if (!match(name$1))
            return;
        const duplicates = texts.get(name$1);
        if (duplicates)
            duplicates.push(decode(encoding, rawValue));
        else
            texts.set(name$1, [decode(encoding, rawValue)]);
    });
    return texts;
};
const readAll = (cookies, encoding) => {
    const all = Object.create(null);
    let encoded;
    parse.eachPair(cookies, (key, rawValue) => {
        const name$1 = name.decodeName(key);
        // The most specific goes first; and as in `find`, the written name before one that somebody else left as it stands.
        if (name$1 === key ? all[name$1] !== undefined : encoded?.has(name$1))
            return;
        if (name$1 !== key)
            (encoded ??= new Set()).add(name$1);
        all[name$1] = decode(encoding, rawValue);
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
        message: error.messageOf(cookieName, fault),
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
    return error.explanation.wrote?.(cookieName, cookie, find, store, result) ?? result;
};
/** A result as plain data, looked at now. */
const plain = ({ ok, code, message, issues }) => ok ? { ok } : { ok, code, message, ...(issues && { issues }) };

exports.answer = answer;
exports.createGet = createGet;
exports.createGetAll = createGetAll;
exports.createHas = createHas;
exports.decode = decode;
exports.plain = plain;
exports.textsOf = textsOf;
exports.toResult = toResult;
