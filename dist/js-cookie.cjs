'use strict';

/** js-cookie's own character set for a value: what 3.0.8 writes for one, and how it reads it. */
/** Keeps most of RFC 6265's cookie-octets; not `%`. */
const write = (value) => encodeURIComponent(value).replace(/%(2[346BF]|3[AC-F]|40|5[BDE]|60|7[BCD])/g, decodeURIComponent);
/**
 * Drops the ends of what begins with a quote, whatever the other end is. Throws, which hides the cookie, where an escape is no UTF-8; a lone
 * `%` stays.
 */
const read = (rawValue) => 
// eslint-disable-next-line @typescript-eslint/prefer-string-starts-ends-with -- it would make the script larger than js-cookie's.
(rawValue[0] === '"' ? rawValue.slice(1, -1) : rawValue).replace(/(%[\dA-F]{2})+/gi, decodeURIComponent);

/** The API over one converter and one set of attributes. Its methods stand on a prototype, so that a spy can be put before one. */
const createCookies = (converter, defaults) => {
    const set = (name, value, attributes) => {
        if (typeof document === 'undefined')
            return;
        // RFC 6265's token characters stay, but for `%`; encodeURIComponent alone would leave parentheses.
        name = encodeURIComponent(name)
            .replace(/%(2[346B]|5E|60|7C)/g, decodeURIComponent)
            .replace(/[()]/g, escape);
        let text = '';
        // Own properties alone, so that a polluted prototype adds nothing. To assign a `__proto__` that came as JSON makes it none of them.
        // eslint-disable-next-line prefer-const -- a second name would make the script larger than js-cookie's.
        for (let [attribute, value] of Object.entries(Object.assign({}, defaults, attributes))) {
            if (attribute === 'expires') {
                if (typeof value === 'number')
                    value = new Date(Date.now() + value * 864e5);
                value &&= value.toUTCString();
            }
            if (value) {
                text += '; ' + attribute;
                // What comes after a semicolon would be another attribute.
                if (value !== true)
                    text +=
                        '=' + (typeof value === 'number' ? value : value.split(';')[0]);
            }
        }
        return (document.cookie = name + '=' + converter.write(value, name) + text);
    };
    /** Both ways to read: what a cookie's value is once the converter has made it is the way's own. */
    const reader = (convert) => (...names) => {
        const name = names[0];
        if (typeof document === 'undefined' || (names.length && !name))
            return;
        const jar = Object.create(null);
        for (const pair of document.cookie ? document.cookie.split('; ') : []) {
            try {
                // A page's first read is not compiled yet: for 30 cookies, a rest element and one regular expression more took a third longer in V8.
                const parts = pair.split('=');
                const found = decodeURIComponent(parts.shift());
                if (!(found in jar))
                    jar[found] = convert(converter.read(parts.join('='), found));
                if (found === name)
                    break;
            }
            catch {
                // Where name or value does not decode, the cookie is not there.
            }
        }
        return name ? jar[name] : { ...jar };
    };
    return Object.create({
        set,
        get: reader((value) => value),
        getJSON: reader((value) => {
            try {
                return JSON.parse(value);
            }
            catch {
                return value;
            }
        }),
        remove(name, attributes) {
            set(name, '', { ...attributes, expires: -1 });
        },
        withAttributes: (attributes) => createCookies(converter, { ...Object.assign({}, defaults, attributes) }),
        withConverter(parts) {
            const all = { ...converter };
            // A converter's parts may be inherited.
            for (const part in parts)
                all[part] = parts[part];
            // A copy, so that a `__proto__` that came as JSON is nothing's prototype.
            return createCookies({ ...all }, defaults);
        },
    }, {
        converter: { value: Object.freeze(converter) },
        attributes: { value: Object.freeze(defaults) },
    });
};

/** js-cookie's API: you only change the import. */
/**
 * js-cookie 3.0.8's API, call for call: it writes the same text and reads the same values. Names such as `toString` are read correctly,
 * inherited attributes are ignored, and numbers as attributes don't throw. `getJSON` of js-cookie 2 is there, too.
 *
 * @example
 * import Cookies from 'gingersnap/js-cookie'
 * Cookies.set('name', 'value', { expires: 7 })
 */
const Cookies = /* @__PURE__ */ createCookies({ write, read }, { path: '/' });

module.exports = Cookies;
