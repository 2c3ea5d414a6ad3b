'use strict';

var error = require('./shared/error.cjs');
var parse = require('./shared/parse.cjs');
var setCookie = require('./shared/set-cookie.cjs');
var isPromise = require('./shared/is-promise.cjs');

/** The finding behind a fault. */
const findingOf = (cookieName, [code, what, value, expected, cause]) => ({ code, cookieName, what, value, expected, cause });
/** The fault in a finding. */
const faultOf = ({ code, what, value, expected, cause }) => [
    code,
    what,
    value,
    expected,
    cause,
];

/** Checks the writes whose result nobody looked at, and warns of those that were refused. */
/** Creates a check that calls `warn` with one message, once for each name and code. */
const createCheck = (warn) => {
    const writes = new Map();
    const warned = new Set();
    let isSilent = false;
    /** Warns once for each name and code. A visitor who has not consented is no fault of the code. */
    const report = (name, code, message) => {
        if (isSilent || code === 'consent' || warned.has(`${code} ${name}`))
            return;
        warned.add(`${code} ${name}`);
        warn(message());
    };
    const check = ({ name, code, isSettled, isGone, seconds, finding }) => {
        // A cookie that lives less than a second may have expired by now. A lifetime of 0 or less is a removal, and is checked.
        if (isSettled() || isGone() || (seconds > 0 && seconds < 1))
            return;
        const refusal = code();
        if (refusal)
            report(name, refusal, () => {
                const found = finding();
                return error.messageOf(found.cookieName, faultOf(found));
            });
    };
    const checkAll = async () => {
        // eslint-disable-next-line @typescript-eslint/await-thenable -- fake clocks replace queueMicrotask, polyfills the global Promise
        await undefined;
        const last = [...writes.values()];
        writes.clear();
        for (const write of isSilent ? [] : last)
            try {
                check(write);
            }
            catch { } // what can't be looked at is not reported
    };
    return {
        wrote: (write) => {
            if (isSilent)
                return;
            if (!writes.size)
                void checkAll();
            writes.set(write.name, write);
        },
        refused: (name, code, message) => report(name, code, () => message),
        silence: () => {
            isSilent = true;
        },
    };
};

/** Finds out whether somebody looks at a result. */
/** A result that says the same, and calls `looked` when a member of it is read. */
const observed = (result, looked) => {
    const shown = {};
    for (const member of Object.keys(result))
        Object.defineProperty(shown, member, {
            configurable: true,
            enumerable: true,
            get: () => {
                looked();
                return result[member];
            },
        });
    return shown;
};

/** Shows any value in a sentence: short, and on one line. */
/** Calls a function, and gives the fallback where it throws: a getter of the caller's may. */
const attempt = (run, fallback) => {
    try {
        return run();
    }
    catch {
        return fallback;
    }
};
/** Text on one line: a picture for each control character, U+FFFD for surrogates and for characters that change the direction of text. */
const printable = (text) => text.replace(/[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|[\ud800-\udfff]/gu, (character) => PICTURES.get(character) ?? pictureOf(character.codePointAt(0)));
const PICTURES = new Map([
    ['\n', '⏎'],
    ['\x7f', '␡'],
]);
/** Unicode has pictures for the first 32 characters, from U+2400 on. */
const pictureOf = (code) => code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\ufffd';
/** The beginning of a text, so that a huge one costs little. */
const cut = (text, length = 40) => text.length > length
    ? `${printable(text.slice(0, length).replace(/[\ud800-\udbff]$/, ''))}…`
    : printable(text);
/** A value: text in quotes, numbers and booleans as they are, and the kind of everything else. */
const shown = (value) => typeof value === 'string' ? `"${cut(value)}"` : isPlain$1(value) ? cut(String(value)) : kind(value);
/** The kind of a value: `an object`, `NaN`, `a Date`. */
const kind = (value) => {
    if (value == null || Number.isNaN(value))
        return String(value);
    if (typeof value !== 'object')
        return `a ${typeof value}`;
    if (attempt(() => Array.isArray(value), false))
        return 'an array';
    // A class of the caller's may have any tag, or throw.
    const tag = attempt(() => ({}).toString.call(value).slice(8, -1), 'Object');
    return KINDS.get(tag) ?? 'an object';
};
const KINDS = new Map([
    ['Date', 'a Date'],
    ['Error', 'an Error'],
    ['Map', 'a Map'],
    ['Promise', 'a Promise'],
    ['RegExp', 'a regular expression'],
    ['Set', 'a Set'],
    ['URL', 'a URL'],
]);
/** Whether a value is shown as it is. */
const isPlain$1 = (value) => typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
/** Text as code: `'shop'`. */
const quoted = (text) => `'${cut(text).replace(/['\\]/g, '\\$&')}'`;
/** A number as people read it: `6,001`. */
const figure = (value) => Number.isInteger(value) ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : shown(value);
/** A choice: `'a', 'b' or 'c'`. At most twelve are listed. */
const choice = (options) => {
    const listed = options.slice(0, 12);
    const last = listed.length < options.length ? 'another of its kind' : listed.pop();
    return listed.length ? `${listed.join(', ')} or ${last}` : last;
};

/** Names the characters of a text: in words, with their number and position. */
const NAMES = new Map([
    ['\0', 'a null character'],
    ['\t', 'a tab'],
    ['\n', 'a line feed'],
    ['\v', 'a vertical tab'],
    ['\f', 'a form feed'],
    ['\r', 'a carriage return'],
    ['\x1b', 'an escape character'],
    ['\x7f', 'a delete character'],
    [' ', 'a space'],
    ['\xa0', 'a no-break space'],
    ['\ufeff', 'a byte order mark'],
    ['"', 'a double quote'],
    ['#', 'a hash'],
    ['%', 'a percent sign'],
    ['*', 'an asterisk'],
    [',', 'a comma'],
    ['/', 'a slash'],
    [':', 'a colon'],
    [';', 'a semicolon'],
    ['=', 'an equals sign'],
    ['?', 'a question mark'],
    ['@', 'an at sign'],
    ['\\', 'a backslash'],
]);
/** The first character that the expression matches. With the u flag it matches a surrogate only where the surrogate is alone. */
const findCharacter = (text, unwanted) => {
    const found = unwanted.exec(text);
    if (!found)
        return undefined;
    const [character] = found;
    const number = character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
        character,
        phrase: `${nameOf$1(character)} (U+${number}) at position ${found.index}`,
    };
};
/** Whether this is one half of a character that takes two units of UTF-16. */
const isLoneSurrogate = (character) => /^[\ud800-\udfff]$/.test(character);
const nameOf$1 = (character) => NAMES.get(character) ??
    (isLoneSurrogate(character)
        ? 'a lone surrogate'
        : /[\0-\x1f\x80-\x9f]/.test(character)
            ? 'a control character'
            : `"${printable(character)}"`);
/** What to do about a lone surrogate. Most come from `slice`. */
const WHOLE_CHARACTERS = 'It is half of a character, such as an emoji that was cut in two. Cut text by whole characters: [...text].slice(0, 20).join("").';

/** Explains an invalid path. Browsers compare it with the path of a URL, which is percent-encoded. */
const explainPath = (value) => {
    if (typeof value !== 'string')
        return `path is ${kind(value)}. It must be a string that starts with "/". Write '/' for the whole site.`;
    if (!value.startsWith('/'))
        return `path ${shown(value)} must start with "/". Write ${quoted(pathIn(value))}.`;
    const found = findCharacter(value, /[^!-:<-~]/u);
    if (!found)
        return `path ${shown(value)} is not valid. Write one such as '/shop'.`;
    // encodeURI throws for a lone surrogate.
    const encoded = attempt(() => encodeURI(value).replace(/;/g, '%3B'), '/');
    return `path ${shown(value)} contains ${found.phrase}, and the path of a page's address does not. Write ${quoted(encoded)}.`;
};
const pathIn = (text) => text.includes('://') ? attempt(() => new URL(text).pathname, '/') : `/${text.trim()}`;
/** Explains an invalid domain: it must be a host's name, without scheme, port or path. */
const explainDomain = (value) => {
    if (typeof value !== 'string')
        return `domain is ${kind(value)}. It must be a string. Write one such as 'example.com', or leave domain out.`;
    if (!value.trim())
        return `domain ${shown(value)} is empty. It must be a host's name. Leave it out to keep the cookie for this host alone.`;
    const found = findCharacter(value, /[^\w.:[\]-]/u);
    const why = found
        ? `contains ${found.phrase}, and a host's name does not`
        : "is not a host's name";
    return `domain ${shown(value)} ${why}. Write ${quoted(hostIn(value) ?? 'example.com')}, or leave domain out.`;
};
/** The host in an address or a pattern, in ASCII; undefined where it has no host. */
const hostIn = (text) => {
    const rest = text
        .slice(0, 1000)
        .trim()
        .replace(/^[a-z]+:\/*|^\*\.?/i, '');
    const hostname = attempt(() => new URL(`http://${rest}`).hostname, '');
    return /^[\w.-]+$/.test(hostname) ? hostname : undefined;
};
/** Explains the code `domain`. `expected`: the page's host, or on a server `{ request }`, which has the request's. */
const explainRefusedDomain = ({ value, expected }) => {
    const host = attempt(() => expected.request, undefined);
    if (typeof host === 'string')
        return `domain ${shown(value)} does not match the host of this request's address, "${cut(host)}". ${/^(localhost|0\.0\.0\.0|127\..*|\[.*\])$/.test(host)
            ? 'Next and Astro make that host up, and behind a proxy it is the inner one. Pass the address that browsers have'
            : 'Use this host, a parent of it, or leave domain out; if browsers have another address, pass that'}: serverJar(request, { url: 'https://shop.example/' }).`;
    return typeof expected === 'string'
        ? `domain ${shown(value)} does not match this page's host "${cut(expected)}". Use this host, a parent of it, or leave domain out.`
        : `the browser refused the domain ${shown(value)}: most likely it is a public suffix, which many sites share. Use your own domain, or leave domain out.`;
};

/** Finds the word that somebody meant. */
/** The nearest of these words, if one is near: letter case, `-` and `_` don't count, and up to two typing mistakes are allowed. */
const nearest = (word, words) => {
    const typed = plain(word);
    // No option is that long, and comparing takes time.
    if (!typed || typed.length > 30)
        return undefined;
    const [best] = words
        .map((candidate) => ({ candidate, slips: distance(typed, plain(candidate)) }))
        .filter(({ candidate, slips }) => slips <= (candidate.length < 5 ? 1 : 2))
        .sort((a, b) => a.slips - b.slips);
    // If every letter is wrong, it is another word.
    return best && best.slips < typed.length ? best.candidate : undefined;
};
const plain = (word) => word.slice(0, 40).toLowerCase().replace(/[-_ ]/g, '');
/** How many letters must be added, left out, changed, or swapped with the next one (optimal string alignment). */
const distance = (from, to) => {
    const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)];
    for (let i = 1; i <= from.length; i++) {
        const row = [i];
        for (let j = 1; j <= to.length; j++) {
            const changed = rows[i - 1][j - 1] + Number(from[i - 1] !== to[j - 1]);
            const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
                ? rows[i - 2][j - 2] + 1
                : Infinity;
            row.push(Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, changed, swapped));
        }
        rows.push(row);
    }
    return rows[from.length][to.length];
};

/** Explains an unknown category. Gives undefined without a list of categories: then the option itself is out of place. */
const explainCategory = ({ value, expected }) => {
    if (!Array.isArray(expected))
        return undefined;
    const categories = expected.filter((category) => typeof category === 'string');
    if (!categories.length)
        return `category ${shown(value)} is not valid: the consent has no categories. Name it in createConsent({ categories }).`;
    const uses = `Use ${choice(categories.map(quoted))}`;
    if (value === undefined)
        return `category is missing: a cookie with a consent belongs to one. ${uses}.`;
    const meant = typeof value === 'string' ? nearest(value, categories) : undefined;
    return `category ${typeof value === 'string' ? shown(value) : `is ${shown(value)}, which`} is not one of the consent's categories. ${meant ? `Did you mean ${quoted(meant)}?` : `${uses}.`}`;
};
/** Explains an invalid name of a category: the decision's cookie holds the names unencoded. */
const explainCategories = ({ value, expected }) => {
    // Its name, where the category itself is no object.
    if (typeof expected === 'string' && expected !== 'Object')
        return `the category ${shown(expected)} is ${kind(value)}. It must be an object with options. Write {}, or { required: true }.`;
    if (typeof value !== 'string')
        return `categories is ${kind(value)}. It must be an object with a member for each category. Write { necessary: { required: true }, analytics: {} }.`;
    const found = findCharacter(value, /[^\w-]/u);
    return `the category ${shown(value)} ${found ? `contains ${found.phrase}` : 'is empty'}, and every server must be able to read its name. Use letters, digits, "_" and "-".`;
};
/** Explains what `decide` finds in place of a choice. */
const explainChoice = ({ value }) => `decide() was given ${kind(value)}. It takes an object with true or false for each category. Write consent.decide({ preferences: true }).`;
/** Explains an invalid version of a consent's question. */
const explainVersion = ({ value }) => `version ${typeof value === 'number' ? shown(value) : `is ${kind(value)}, which`} is not valid. It must be a whole number below 1e15. Write 1, and 2 when the question changes.`;
/** What became of the value. */
const OUTCOMES = [
    [
        /held$/,
        'The value is held in memory, and written when the visitor agrees. Do not say that it is saved.',
    ],
    [
        /dropped$/,
        "The value is dropped. Define the cookie with whenDenied: 'hold' to keep it until the visitor agrees.",
    ],
    [/removed$/, 'What was just written is removed again. Write it when the visitor agrees.'],
    [/not written$/, 'The cookie is not written again. Do that when the visitor agrees.'],
];
/** Explains the code `consent`. */
const explainConsent = ({ value, expected, cause }) => {
    const outcome = OUTCOMES.find(([found]) => typeof cause === 'string' && found.test(cause));
    return `category ${shown(value)} is ${typeof expected === 'string' ? cut(expected, 60) : 'not granted'}, so nothing is written. ${outcome?.[1] ?? 'Write it when the visitor agrees.'}`;
};

/** The words that people write for a unit, and what each is in units of a duration. */
const UNITS = new Map([
    ['s sec secs second seconds', 1, 's'],
    ['m min mins minute minutes', 1, 'm'],
    ['h hr hrs hour hours', 1, 'h'],
    ['d day days', 1, 'd'],
    ['w wk wks week weeks', 1, 'w'],
    ['mo month months', 30, 'd'],
    ['y yr yrs year years', 365, 'd'],
].flatMap(([words, count, unit]) => words.split(' ').map((word) => [word, [count, unit]])));
/** Explains the code `expiry`. */
const explainExpiry = ({ what, value }) => what === 'maxAge' ? explainSeconds(value) : explainExpires(value);
const explainExpires = (value) => {
    if (typeof value === 'string')
        return `expires ${shown(value)} is not a duration. Write ${meantBy(value)}.`;
    if (kind(value) === 'a Date')
        return 'expires is an invalid Date: what it was made of is no moment. Write new Date(2030, 0, 31), or a number of days.';
    if (typeof value !== 'number' || Number.isNaN(value))
        return `expires is ${kind(value)}. It must be a Date, a number of days, or a duration. Write 7, or '7d'.`;
    const days = `expires ${shown(value)} is a number of days`;
    // Milliseconds since 1970 are this large from 1973 on, seconds from 2001 on.
    if (value >= 1e11 && value < 1e16)
        return `${days}, so this looks like a timestamp. Write new Date(${value}).`;
    if (value >= 1e9 && value < 1e11)
        return `${days}, so this looks like a timestamp in seconds. Write new Date(${value} * 1000).`;
    return value > 0 && value < 1e9
        ? `${days}, which is more than 100 years. Write fewer days, or maxAge: ${value} if these are seconds.`
        : `${days}, which must lie within 100 years. Write 400, which is the longest that browsers keep a cookie.`;
};
/** What to write instead of a text that is not a duration. */
const meantBy = (text) => {
    const trimmed = text.slice(0, 60).trim();
    const [, count, word = ''] = /^(\d{1,9}(?:\.\d{1,9})?)\s*([a-z]*)\.?$/i.exec(trimmed) ?? [];
    if (count && !word) {
        const number = Number(count);
        return `${number}, without quotes, for days, or '${number}d'`;
    }
    const unit = word === 'M' ? UNITS.get('mo') : UNITS.get(word.toLowerCase());
    if (count && unit)
        return `'${Number(count) * unit[0]}${unit[1]}' ${OTHER_FORMS}`;
    return /\d{4}/.test(trimmed) && text.length < 60 && !Number.isNaN(Date.parse(trimmed))
        ? `new Date(${quoted(trimmed)})`
        : `'7d' ${OTHER_FORMS}`;
};
const OTHER_FORMS = '(units: s, m, h, d, w), a number of days, or a Date';
const explainSeconds = (value) => {
    const found = `maxAge ${shown(value)} is not a number of seconds`;
    if (typeof value === 'bigint')
        return `${found}: it is a bigint. Write Number(value).`;
    if (value === Infinity)
        return `maxAge Infinity is not a number of seconds. Write ${400 * 86_400}, which is 400 days: no browser keeps a cookie longer.`;
    if (typeof value !== 'string')
        return typeof value === 'number'
            ? `${found}. Write 900 for 15 minutes.`
            : `maxAge is ${kind(value)}. It must be a number of seconds. Write 900 for 15 minutes.`;
    const digits = /^\s*(\d{1,12})\s*$/.exec(value)?.[1];
    if (digits)
        return `${found}: it is a string. Write ${Number(digits)}, without quotes.`;
    return /^\d{1,9}[smhdw]$/.test(value)
        ? `${found}. Write expires: '${value}'.`
        : `${found}. Write 900 for 15 minutes, or expires: '15m'.`;
};

/** The name as it stands at the beginning of each sentence, whatever was passed. */
const nameIn = (name) => typeof name === 'string' ? cut(name) : shown(name);
/** Control characters and lone surrogates: no browser or no server can hold them. */
const UNWRITABLE$1 = /[\0-\x1f\x7f\ud800-\udfff]/u;
/** Explains the code `name`. */
const explainName = ({ value }) => {
    if (typeof value !== 'string')
        return `the name is ${kind(value)}. A name must be a string. ${typeof value === 'number' || typeof value === 'bigint'
            ? `Write ${quoted(String(value))}.`
            : "Pass one, such as 'theme'."}`;
    if (!value)
        return "the name is empty. Some servers lose the whole Cookie header over a cookie without a name. Give it one, such as 'theme'.";
    const found = findCharacter(value, UNWRITABLE$1);
    if (!found)
        return `the name ${shown(value)} is not valid. Use letters, digits, "-" and "_".`;
    return `the name contains ${found.phrase}. ${isLoneSurrogate(found.character) ? WHOLE_CHARACTERS : 'Remove it.'}`;
};

const SAMPLE_TYPES = "{ analytics: ['analytics_storage'] }";
/** What each option must be, and a sample. */
const OPTIONS$1 = new Map([
    [
        'cookie',
        ['an object with a name and attributes', "cookie: { name: 'consent', expires: '180d' }"],
    ],
    ['gpc', ['an array of categories', "gpc: ['analytics']"]],
    ['clears', ['an array', "clears: ['_ga']"]],
    ['name', ['a string or a regular expression', "name: '_ga'"]],
    ['purpose', ['a string', "purpose: 'Counts visits'"]],
    ['lifetime', ['a string, in the words of the policy', "lifetime: '2 years'"]],
    ['provider', ['a string', "provider: 'Example Inc.'"]],
    ['types', ["an object with Google's types for each category", SAMPLE_TYPES]],
    ['dataLayer', ['an array, or an object with a function push', '{ dataLayer: window.dataLayer }']],
    ['signal', ['an AbortSignal', '{ signal: controller.signal }']],
]);
/** Explains an option of another type. Gives undefined where the option itself is out of place. */
const explainConsentOption = ({ what = '', value, expected, }) => {
    if (typeof expected !== 'string')
        return undefined;
    if (what === 'clears' && expected === 'entry')
        return `clears contains ${kind(value) === 'an object' ? 'an object without a name' : shown(value)}. Each entry is a name, a regular expression, or an object with a name. Write '_ga', or { name: '_ga', purpose: 'Counts visits' }.`;
    if (what === 'types' && expected === 'Array')
        return `types contains ${kind(value)}. Each category takes an array of Google's types. Write ${SAMPLE_TYPES}.`;
    const [must, sample] = OPTIONS$1.get(what) ?? [];
    return `${what} is ${kind(value)}. It must be ${must}. Write ${sample}.`;
};
/** Explains an option that none of these is. */
const explainUnlisted = (what, options) => {
    const meant = nearest(what, options);
    return `${cut(what)} is not an option here. ${meant ? `Did you mean ${meant}?` : `Use ${choice(options)}, or leave it out.`}`;
};

/** What each callback is called in a sentence, and a sample. */
const CALLBACKS = new Map([
    ['onInvalid', ['onInvalid', 'onInvalid: (error, raw) => console.warn(raw, error)']],
    ['onRefused', ['onRefused', 'onRefused: (result, name) => console.warn(name, result.message)']],
    ['listener', ['the listener', 'value => console.log(value)']],
    ['change', ['what update() takes', 'value => value']],
    ['load', ['load', "() => import('./analytics.js')"]],
    ['globalPrivacyControl', ['globalPrivacyControl', 'globalPrivacyControl: () => true']],
    ['init', ['init', 'init: () => crypto.randomUUID()']],
]);
/** Explains a callback that is not a function. Gives undefined for a function: then the option itself is out of place. */
const explainCallback = ({ what = '', value, expected }) => {
    if (expected === 'default')
        return `${what} stands beside a default, and only one of them can be the value of a missing cookie. Leave one of them out.`;
    const [subject = '', sample = ''] = CALLBACKS.get(what) ?? [];
    if (what === 'globalPrivacyControl' && typeof value === 'function')
        return `${subject} is an async function. It must return true or false at once. Write ${sample}.`;
    if (typeof value === 'function')
        return undefined;
    if (kind(value) === 'a Promise' && what === 'change')
        return `${subject} is a Promise, and an update takes a synchronous function. Await first, then call update().`;
    const written = what === 'init' && isPlain(value) ? `init: () => ${literal(value)}` : sample;
    return `${subject} is ${kind(value)}. It must be a function. Write ${written}.`;
};
const isPlain = (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
const literal = (value) => typeof value === 'string' ? quoted(value) : shown(value);
/** Explains `was` and `consent`, which take what other functions of the library return. */
const explainDefinition = ({ what, value, expected }) => what === 'was'
    ? `was ${explainWas(value)}, with import { moved } from 'gingersnap'.`
    : `consent is ${kind(value)}. In ${expected === 'googleConsent' ? expected : 'defineCookie'}() it must be what createConsent() returns. Write const consent = createConsent({ categories }), with import { createConsent } from 'gingersnap/consent'.`;
/** What was given in place of what `moved` returns, or to `moved` in place of a definition. */
const explainWas = (value) => `is made of ${kind(value)}. It must be what moved() returns for an older definition, or for an array of them. Write was: moved(${typeof value === 'string' ? `defineCookie(${quoted(value)})` : "defineCookie('old')"})`;
/** Explains what was passed instead of a jar. Gives undefined for a jar: then the option itself is out of place. */
const explainJar = ({ value, expected }) => expected === 'on'
    ? `on() was given ${kind(value)}. It takes a jar. Write on(serverJar(request)).`
    : isJar(value)
        ? undefined
        : `jar is ${kind(value)}${kind(value) === 'an object' ? ' without get, set, remove and onChange' : ''}. It must be a jar. Write jar: createJar(documentStore()), or leave it out for this page's cookies.`;
const isJar = (value) => attempt(() => typeof value.onChange === 'function', false);

/** How each codec is written in a call, by its name. */
const CODECS = new Map([
    ['json', 'json()'],
    ['number', 'number'],
    ['boolean', 'boolean'],
    ['date', 'date'],
    ['oneOf', "oneOf('dark', 'light')"],
]);
const ENCODINGS = ['percent', 'raw', 'flask', 'django', 'rails', 'php', 'reactRouter'];
/**
 * Explains `everywhere` and `chunked`: they are values, so that a bundle holds only what its code imports. Gives undefined where the option
 * itself is out of place.
 */
const explainFeature = ({ what, value }) => {
    if (what === 'everywhere' && typeof value === 'function')
        return undefined;
    const found = `${what} is ${kind(value) === 'a boolean' ? shown(value) : kind(value)}`;
    const call = what === 'chunked' ? "defineCookie('draft', { chunked })" : "remove('old', { everywhere })";
    return value === false
        ? `${found}, and it is not a switch. Leave it out where you do not want it.`
        : `${found}, and it must be what gingersnap exports. Write import { ${what} } from 'gingersnap', then ${call}.`;
};
/** Explains what was passed instead of a codec. */
const explainCodecOption = (value) => {
    if (attempt(() => '~standard' in value, false))
        return 'codec is a schema, and a schema does not make text of a value. Write json(schema).';
    if (typeof value === 'function') {
        const name = nameOf(value);
        if (name === 'String')
            return 'codec is a function, and without a codec the value is a string. Leave codec out.';
        if (/^(parse|stringify|Object|Array|Map|Set)$/.test(name))
            return 'codec is a function. Did you mean json()?';
        const meant = CODECS.get(nearest(name, [...CODECS.keys()]) ?? '');
        return `codec is a function. Did you mean ${meant ?? (isWord(name) ? `${name}()` : 'json()')}?`;
    }
    const word = typeof value === 'string' ? nearest(value, [...CODECS.keys()]) : undefined;
    return word
        ? `codec is a string. Write codec: ${CODECS.get(word)}, with import { ${word} } from 'gingersnap'.`
        : `codec is ${nounFor(value)}. It must be an object with encode and decode. Use json() or number, or write { encode, decode }.`;
};
/** Explains what was passed instead of an encoding. */
const explainEncodingOption = (value) => {
    const isFunction = typeof value === 'function';
    const name = isFunction ? nameOf(value) : typeof value === 'string' ? value : '';
    const meant = /^(en|de)codeURI/.test(name) ? 'percent' : nearest(name, ENCODINGS);
    const found = `encoding is ${nounFor(value)}`;
    if (!meant)
        return isFunction
            ? `${found}. It must be an object with encode and decode. Did you mean { encode, decode }?`
            : `${found}. It must be an object with encode and decode. Use percent, which is the default, or raw.`;
    const entry = /^(percent|raw)$/.test(meant) ? 'gingersnap' : 'gingersnap/interop';
    return `${found}. Did you mean ${meant}? Write encoding: ${meant}, with import { ${meant} } from '${entry}'.`;
};
const nounFor = (value) => kind(value) === 'an object'
    ? `an object without ${['encode', 'decode'].filter((name) => !hasMethod(value, name)).join(' and ')}`
    : kind(value);
const hasMethod = (value, name) => attempt(() => typeof value[name] === 'function', false);
/** A function's name, without the number that a bundler adds to the second function of a name: `json$1`. */
const nameOf = (value) => {
    const name = attempt(() => value.name, '');
    return typeof name === 'string' ? cut(name.replace(/\$\d+$/, ''), 30) : '';
};
/** Whether a person wrote the name, and not a minifier. */
const isWord = (name) => /^[a-z_]\w{2,29}$/i.test(name) && name !== 'codec';

/** The options of `set`. */
const OPTIONS = [
    'expires',
    'maxAge',
    'path',
    'domain',
    'sameSite',
    'secure',
    'partitioned',
    'priority',
    'codec',
    'encoding',
];
/** Which function takes the other options. */
const HOMES = new Map([
    ['httpOnly', 'Only a server can set it: see gingersnap/server.'],
    ['everywhere', 'It belongs to remove().'],
    ...['default', 'init', 'was', 'chunked', 'purpose', 'category', 'consent', 'whenDenied'].map((option) => [option, 'It belongs to defineCookie().']),
    ['onInvalid', 'It belongs to defineCookie().'],
    ['jar', 'It belongs to cookieStorage().'],
    ['onRefused', 'It belongs to cookieStorage().'],
    ['prefix', 'It belongs to createJar().'],
    ['signal', 'It belongs to onChange(), watch() and whenAllowed().'],
    ['interval', 'It belongs to onChange() and watch().'],
]);
/** The names that other libraries and browsers use, and ours. */
const SYNONYMS = new Map([
    ['expiry', 'expires'],
    ['expiration', 'expires'],
    ['expirationdate', 'expires'],
    ['expiredate', 'expires'],
    ['days', 'expires'],
    ['ttl', 'maxAge'],
    ['age', 'maxAge'],
    ['lifetime', 'maxAge'],
    ['host', 'domain'],
    ['hostname', 'domain'],
    ['https', 'secure'],
    ['ssl', 'secure'],
    ['chips', 'partitioned'],
    ['partitionkey', 'partitioned'],
    ['schema', 'codec: json(schema)'],
    ['serializer', 'codec'],
    ['parse', 'codec'],
    ['stringify', 'codec'],
    ['json', 'codec: json()'],
    ['converter', 'encoding'],
    ['encode', 'codec or encoding'],
    ['decode', 'codec or encoding'],
    ['raw', 'encoding: raw'],
]);
/** Explains an option that does not exist, or that another function takes. */
const explainUnknown = ({ what = '' }) => {
    const option = cut(what);
    const home = HOMES.get(what);
    if (home)
        return `${option} is not an option here. ${home}`;
    const meant = SYNONYMS.get(what.slice(0, 20).toLowerCase().replace(/[-_]/g, '')) ??
        nearest(what, [...OPTIONS, ...HOMES.keys()]);
    return meant
        ? [`${option} is not an option. Did you mean ${meant}?`, HOMES.get(meant)]
            .filter(Boolean)
            .join(' ')
        : `${option} is not an option. Use ${choice(OPTIONS)}, or leave it out.`;
};

/** Creates what explains an option with these words. It gives undefined for a valid word: then the option itself is out of place. */
const explainWord = (...words) => {
    const uses = `Use ${choice(words.map(quoted))}`;
    return ({ what, value }) => {
        if (typeof value !== 'string')
            return `${what} is ${kind(value)}, not a string. ${uses}.`;
        if (words.includes(value))
            return undefined;
        const meant = nearest(value, words);
        // Where only the letter case is wrong, the sentence has said so.
        const hint = meant && meant !== value.toLowerCase() ? ` Did you mean ${quoted(meant)}?` : '';
        return `${what} ${shown(value)} is not valid. ${uses}, in lower case.${hint}`;
    };
};
/** Explains an option that takes a boolean, and `secure: false` beside an option that needs Secure. */
const explainSwitch = ({ what, value, expected }) => {
    if (value === false && typeof expected === 'string')
        return expected === 'sameSite'
            ? "secure is false, and browsers keep a cookie with sameSite 'none' only if it is Secure. Leave secure out, or use sameSite 'lax'."
            : `secure is false, and browsers keep a cookie with ${cut(expected)} only if it is Secure. Leave secure out, or leave ${cut(expected)} out.`;
    const word = typeof value === 'string' ? value.slice(0, 6).trim().toLowerCase() : '';
    return `${what} ${typeof value === 'string' ? shown(value) : `is ${shown(value)}, which`} is not a boolean. ${word === 'true' || word === 'false' ? `Write ${word}, without quotes.` : 'Write true or false.'}`;
};
/** Explains `httpOnly`, which only a server has. */
const explainHttpOnly = (finding) => typeof finding.value === 'boolean'
    ? 'httpOnly can only be set by a server: a script cannot hide a cookie from scripts. See gingersnap/server.'
    : explainSwitch(finding);

/** What explains each option. Where it gives undefined, the value is fine and the option itself is out of place. */
const EXPLAIN$1 = new Map([
    ['options', ({ value }) => explainOptions(value)],
    ['path', ({ value }) => explainPath(value)],
    ['domain', ({ value }) => explainDomain(value)],
    ['sameSite', explainWord('lax', 'strict', 'none')],
    ['priority', explainWord('low', 'medium', 'high')],
    ['whenDenied', explainWord('hold', 'drop')],
    ['secure', explainSwitch],
    ['partitioned', explainSwitch],
    ['httpOnly', explainHttpOnly],
    ['everywhere', explainFeature],
    ['chunked', explainFeature],
    ['codec', explainCodec$1],
    ['encoding', ({ value }) => explainEncodingOption(value)],
    ['onInvalid', explainCallback],
    ['onRefused', explainCallback],
    ['jar', explainJar],
    ['listener', explainCallback],
    ['change', explainCallback],
    ['init', explainCallback],
    ['load', explainCallback],
    ['globalPrivacyControl', explainCallback],
    ['was', explainDefinition],
    ['consent', explainDefinition],
    ['category', explainCategory],
    ['categories', explainCategories],
    ['choice', explainChoice],
    ['version', explainVersion],
    ['match', (finding) => explainMatch(finding)],
    ['definitions', ({ value }) => explainDefinitions(value)],
    ['required', explainSwitch],
    ['optOut', explainSwitch],
    ...[
        'cookie',
        'gpc',
        'clears',
        'name',
        'purpose',
        'lifetime',
        'provider',
        'signal',
        'types',
        'dataLayer',
    ].map((option) => [option, explainConsentOption]),
    ['prefix', ({ value }) => explainNamePrefix(value)],
]);
/** Explains the code `attribute`. */
const explainAttribute = (finding) => {
    const { what = 'options', expected } = finding;
    const options = optionsIn(expected);
    if (options)
        return explainUnlisted(what, options);
    // A category may be called as any option.
    if (expected === 'Boolean')
        return explainSwitch(finding);
    return EXPLAIN$1.get(what)?.(finding) ?? explainUnknown(finding);
};
/** The options that there are, where the finding lists them. */
const optionsIn = (expected) => attempt(() => {
    const { options } = expected;
    return options.every((option) => typeof option === 'string') ? options : undefined;
}, undefined);
/** `expected`: `'text'` where there is no choice of a codec. */
function explainCodec$1({ value, expected }) {
    return expected === 'text'
        ? 'codec is not an option of cookieStorage(): the library makes text of its values itself. Leave it out.'
        : explainCodecOption(value);
}
const explainOptions = (value) => `${typeof value === 'object' || typeof value === 'function' ? kind(value) : shown(value)} is not an object with options. Pass one, such as ${optionsMeantBy(value)}.`;
/** The options that were meant by a single value. */
const optionsMeantBy = (value) => {
    if (Number.isFinite(value))
        return `{ expires: ${String(value)} }`;
    if (kind(value) === 'a Date')
        return '{ expires: date }';
    const text = typeof value === 'string' ? value : '';
    if (text.startsWith('/'))
        return `{ path: ${quoted(text)} }`;
    return `{ expires: ${/^\d{1,9}[smhdw]$/.test(text) ? quoted(text) : "'7d'"} }`;
};
/** Explains what `removeAll` can't match names with. `expected`: whether it stood in an array. */
const explainMatch = ({ value, expected }) => `match ${expected ? 'holds' : 'is'} ${kind(value)}. It must be a function over names, the beginning of names, or defined cookies. Write ${kind(value) === 'a regular expression'
    ? 'name => pattern.test(name)'
    : expected && typeof value === 'string'
        ? `removeAll(${quoted(value)}), one text at a time`
        : "removeAll('app_') or removeAll(() => true)"}.`;
/** Explains what `cookieHeader` finds in place of definitions. */
const explainDefinitions = (value) => `cookieHeader() was given ${kind(value)} in place of a defined cookie. It takes an array of them. Write jar.cookieHeader([theme, cart]), with what defineCookie() returned.`;
/** Explains an invalid prefix of a jar. Gives undefined for a valid one: then the option itself is out of place. */
const explainNamePrefix = (value) => typeof value === 'string' && /^[!#$&'*+.^`|~\w-]+$/.test(value)
    ? undefined
    : `prefix ${typeof value === 'string' ? shown(value) : `is ${shown(value)}, which`} is not the beginning of a name. Use letters, digits, "_", "-" and ".", such as 'app_'.`;

/** Explains the code `prefix`. */
const explainPrefix = ({ cookieName, what, value, expected }) => {
    const rule = typeof expected === 'string' ? expected : 'this prefix';
    // As the name has it: prefixes count in any letter case.
    const written = typeof cookieName === 'string' ? cookieName.slice(0, rule.length) : rule;
    const prefix = cut(written.toLowerCase() === rule.toLowerCase() ? written : rule);
    const given = value === undefined ? `${what} is missing` : `${what} is ${shown(value)}`;
    switch (what) {
        case 'secure':
            return `${given}, and ${prefix} promises that the cookie is Secure. Leave secure out, or rename the cookie.`;
        case 'httpOnly':
            return `${given}, and ${prefix} promises that no script has set the cookie. Set it on the server (gingersnap/server) with httpOnly: true, or rename it.`;
        case 'path':
            return `${given}, and ${prefix} promises that the cookie is for the whole host. Leave path out, or rename the cookie: __Secure- allows any path.`;
        case 'domain':
            return `${given}, and ${prefix} promises that the cookie is for this host alone. Leave domain out, or rename the cookie: __Secure- allows a domain.`;
        default:
            return `the name begins with ${prefix}, and its options break what that promises. Leave them out, or rename the cookie.`;
    }
};

/** Puts into words what a codec, a schema or a browser threw. */
/** The message of what was thrown, without a full stop; undefined where nothing was thrown. */
const reasonOf = (cause) => {
    if (cause === undefined)
        return undefined;
    const message = attempt(() => cause?.message ?? cause, '');
    const text = typeof message === 'string' ? message.slice(0, 1000).replace(/\s+/g, ' ').trim() : '';
    return text ? cut(text.replace(/\.$/, ''), 160) : `${kind(cause)} was thrown`;
};
/** The first two issues of a schema, each with its path in the value; undefined where the error has no issues. */
const issuesOf = (cause) => attempt(() => {
    const { issues } = cause;
    if (!Array.isArray(issues) || !issues.length)
        return undefined;
    const said = issues.slice(0, 2).map(sayIssue).join('; ');
    return issues.length > 2 ? `${said}; and ${issues.length - 2} more` : said;
}, undefined);
const sayIssue = (issue) => {
    const { path } = issue;
    const reason = reasonOf(issue);
    return path?.length
        ? `${cut(path.slice(0, 9).map(step).join('').replace(/^\./, ''), 60)}: ${reason}`
        : reason;
};
/** One step of a path, as code writes it: `.items`, `[0]`. */
const step = (key) => {
    const name = typeof key === 'object' ? key.key : key;
    return typeof name === 'number' ? `[${name}]` : `.${String(name)}`;
};

/** Explains the code `insecure`. */
const explainInsecure = ({ expected }) => `the cookie is Secure, and this page${typeof expected === 'string' ? ` (${cut(expected, 60)})` : ''} is neither https nor localhost. Serve the page over https, or leave out what makes it Secure: secure, sameSite 'none', partitioned, a __Secure- or __Host- name.`;
/** Explains the code `blocked`. */
const explainBlocked = ({ what, value, cause }) => {
    switch (what) {
        case 'permission':
            return `the extension lacks the permission ${shown(value)}. The API is there only with it. Add it to the manifest's permissions.`;
        case 'host':
            return `the extension may not reach ${typeof value === 'string' ? cut(value, 80) : 'this host'}. Each host needs a permission, which the visitor may take away. Add it to the manifest's host_permissions, or ask the visitor for it.`;
        case 'response': {
            const reason = reasonOf(cause);
            return `the framework did not set it${reason === undefined ? '' : ` (${reason})`}. It sets cookies before the response is made: in an action, an endpoint, a middleware or a server's load function.`;
        }
        case 'cookies API':
            return 'there is no cookies API here: only an extension\'s background and its own pages have it. In a content script or a page, use "gingersnap" itself.';
        default: {
            const reason = reasonOf(cause);
            return `no cookies are kept here${reason === undefined ? '' : ` (${reason})`}: they are switched off, the frame is sandboxed or of another site, or there is no document. Go on without, and keep the value in memory; available() answers this beforehand.`;
        }
    }
};
/** Explains the code `scope`. */
const explainScope = ({ what, value }) => {
    if (what === 'decision')
        return `the decision is written, but ${value === undefined ? 'some' : figure(value)} cookies of denied categories are left: one response removes only so many. The page removes the rest when it opens the same consent.`;
    if (what === 'room')
        return 'it is still there: one response removes only so many cookies. Call remove again in the next one.';
    if (what === 'everywhere')
        return `it is removed in its own scope, and at as many other paths and domains as one response has room for; ${value === 1 ? '1 is' : `${value === undefined ? 'some' : figure(value)} are`} left. Pass the path and domain that were used.`;
    const left = value === undefined || value === 1
        ? 'a cookie of this name is'
        : `${figure(value)} cookies of this name are`;
    return `${left} still there, set with another path or domain, which a script cannot read. Pass the path and domain that were used, or remove it with { everywhere }.`;
};
/** Explains the code `full`. */
const explainFull = ({ value }) => `the browser did not keep it, and this site has ${value === undefined ? '150 cookies or more' : `${figure(value)} cookies`}. Browsers keep some 180 for a site. Remove some, or put several values into one.`;
/** What an API cannot write, and what to do instead. */
const UNWRITABLE = new Map([
    ['priority', 'Leave priority out.'],
    [
        'partitioned',
        'Give extensionJar() a partitionKey for partitioned cookies, and none for others.',
    ],
    ['secure', 'Write secure: true, and serve over https.'],
    ['path', 'Write a path that ends with "/".'],
]);
/** Explains the code `rejected`. */
const explainRejected = ({ what = '', value, cause }) => {
    const reason = reasonOf(cause);
    const cure = UNWRITABLE.get(what);
    if (cure)
        return `the cookie API of this place has no way to write ${what}${value === undefined ? '' : ` ${shown(value)}`}. ${cure}`;
    if (what === 'writer')
        return 'another writer has replaced it: a second tab or script wrote at the same time, and the last one wins. Read the value again, and write again if yours must stay.';
    if (what === 'cookie')
        return 'there is no cookie to touch: touch() renews one that is there. Write it with set().';
    return reason === undefined
        ? "the browser did not keep it, and no rule says why. In a frame of another site write sameSite: 'none' and partitioned: true; else look at the cookie in the browser's developer tools."
        : `the browser refused it: ${reason}. Change what it names, or look at the cookie in the browser's developer tools.`;
};

/** Explains the code `codec`. */
const explainCodec = ({ value, cause }) => {
    if (attempt(() => isPromise.isPromise(value), false))
        return 'the value is a Promise, which no codec turns into text. Did you forget await? update() takes a synchronous function: await first, then call set().';
    const reason = reasonOf(cause);
    if (reason !== undefined)
        return (explainIssues(cause) ??
            `the codec could not turn the value into text: ${reason}. Write a value that the codec takes, or use another codec.`);
    const found = `the value is ${kind(value)}`;
    if (value === undefined)
        return `${found}, and a cookie holds text. Write a string, or call remove() to remove the cookie.`;
    if (typeof value === 'function' || typeof value === 'symbol')
        return `${found}, which no codec turns into text. Write what can be read back from text.`;
    if (typeof value === 'bigint')
        return `${found}, and there is no codec to turn it into text. Write String(value).`;
    return `${found}, and there is no codec to turn it into text. Pass one: { codec: ${codecFor(value)} }.`;
};
const codecFor = (value) => typeof value === 'number' || typeof value === 'boolean'
    ? typeof value
    : kind(value) === 'a Date'
        ? 'date'
        : 'json()';
/** Explains the code `value`. */
const explainValue = ({ value, cause }) => {
    const refused = explainIssues(cause);
    if (refused)
        return refused;
    const text = typeof value === 'string' ? value : '';
    const surrogate = findCharacter(text, /[\ud800-\udfff]/u);
    if (surrogate)
        return `the value contains ${surrogate.phrase}. ${WHOLE_CHARACTERS}`;
    const reason = reasonOf(cause);
    if (reason !== undefined)
        return `the encoding could not write the value: ${reason}. Write a value that the encoding takes, or use percent, the default, which takes all text.`;
    const found = findCharacter(text, UNWRITABLE$1) ?? findCharacter(text, /;/u);
    if (found)
        return `the value contains ${found.phrase}, ${ENCODED}`;
    const outer = findCharacter(text, /^ | $/u);
    return outer
        ? `the value contains ${outer.phrase}, and browsers drop spaces at either end. Remove it, or use percent, the default encoding.`
        : `the value is ${kind(value)}, and the encoding makes no text of it. Write a string, or pass a codec: { codec: json() }.`;
};
const ENCODED = 'which no cookie can hold as it stands. Remove it, or use percent, the default encoding.';
/** Explains the issues of a schema; undefined where there are no issues. */
const explainIssues = (cause) => {
    const issues = issuesOf(cause);
    return (issues &&
        `the schema refuses the value: ${issues}. Write a value that the schema accepts; the result's issues list all that is wrong.`);
};
/** Explains the code `size`. */
const explainSize = ({ what, value, expected }) => what === 'path' || what === 'domain'
    ? `${figure(value)} bytes of ${what}; browsers keep ${figure(expected ?? 1024)}. Use a shorter ${what}.`
    : `${figure(value)} bytes of name and value; browsers keep ${figure(expected ?? 4096)}. Keep less in it, or define it with { chunked }.`;

const EXPLAIN = {
    name: explainName,
    expiry: explainExpiry,
    attribute: explainAttribute,
    prefix: explainPrefix,
    codec: explainCodec,
    size: explainSize,
    value: explainValue,
    insecure: explainInsecure,
    domain: explainRefusedDomain,
    blocked: explainBlocked,
    scope: explainScope,
    full: explainFull,
    consent: explainConsent,
    rejected: explainRejected,
};
/** The sentence for a finding, without the address of the code's entry. */
const explain = (finding) => `cookie "${nameIn(finding.cookieName)}": ${EXPLAIN[finding.code](finding)}`;

/** For development: full sentences in errors and results, and warnings of refused writes. Import it for its side effect. */
const check = createCheck((message) => console.warn(message));
error.explanation.explain = (cookieName, fault) => {
    try {
        return `${explain(findingOf(cookieName, fault))} See ${error.ERRORS_PAGE}${fault[0]}`;
    }
    catch {
        return undefined; // a message is never missing: the short one is left
    }
};
error.explanation.wrote = (cookieName, cookie, find, { document }, result) => {
    const page = document?.();
    // What is written elsewhere, as on a server, is answered where it is written.
    if (!page)
        return result;
    let isSettled = false;
    check.wrote({
        name: cookieName,
        code: () => {
            const code = find()?.[0];
            // Another script has written the cookie since: whether ours was kept, nobody can tell.
            const isOverwritten = code === 'rejected' && !!parse.under(page.cookie, cookie.name).length;
            return isOverwritten ? undefined : code;
        },
        isSettled: () => isSettled,
        isGone: () => !page.defaultView,
        seconds: (setCookie.expiresAt(cookie) - Date.now()) / 1000,
        finding: () => findingOf(cookieName, find()),
    });
    return observed(result, () => {
        isSettled = true;
    });
};
error.explanation.refused = check.refused;
/**
 * Turns off the warnings of writes that were refused and that nobody asked about. The full sentences stay.
 *
 * @example
 * import { silence } from 'gingersnap/explain'
 *
 * silence()
 */
const silence = check.silence;

exports.silence = silence;
