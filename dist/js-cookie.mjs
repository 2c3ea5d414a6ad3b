/** js-cookie's own character sets: what 3.0.8 writes for a name and for a value, and how it reads a value. */
/** Keeps RFC 6265's token characters, but for `%`; encodeURIComponent alone would leave parentheses. */
const encodeName = (name) => encodeURIComponent(name)
    .replace(/%(2[346B]|5E|60|7C)/g, decodeURIComponent)
    .replace(/[()]/g, escape);
/** Keeps most of RFC 6265's cookie-octets; not `%`. */
const write = (value) => encodeURIComponent(value).replace(/%(2[346BF]|3[AC-F]|40|5[BDE]|60|7[BCD])/g, decodeURIComponent);
/** Drops the ends of what begins with a quote. Throws, which hides the cookie, where an escape is no UTF-8; a lone `%` stays. */
const read = (wire) => (wire.startsWith('"') ? wire.slice(1, -1) : wire).replace(/(%[\dA-F]{2})+/gi, decodeURIComponent);

/** js-cookie's verbs over `document.cookie`: what 3.0.8 does, call for call, and `getJSON` from version 2. */
/** The API over one converter and one set of attributes. Its methods stand on a prototype, so that a spy can be put before one. */
const makeCookies = (converter, defaults) => {
    const set = (name, value, attributes) => {
        if (typeof document === 'undefined')
            return;
        name = encodeName(name);
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
                    text += '=' + (typeof value === 'number' ? value : value.split(';')[0]);
            }
        }
        return (document.cookie = name + '=' + converter.write(value, name) + text);
    };
    return Object.create({
        set,
        get(...names) {
            const [name] = names;
            if (typeof document === 'undefined' || (names.length && !name))
                return;
            const jar = Object.create(null);
            for (const pair of document.cookie ? document.cookie.split('; ') : []) {
                const [key, ...wire] = pair.split('=');
                try {
                    const found = decodeURIComponent(key);
                    if (!(found in jar))
                        jar[found] = converter.read(wire.join('='), found);
                    if (found === name)
                        break;
                }
                catch {
                    // Where name or value does not decode, the cookie is not there.
                }
            }
            return name ? jar[name] : { ...jar };
        },
        getJSON(...names) {
            const read = (wire, name) => {
                const text = converter.read(wire, name);
                try {
                    return JSON.parse(text);
                }
                catch {
                    return text;
                }
            };
            return makeCookies({ ...converter, read }, defaults).get(...names);
        },
        remove(name, attributes) {
            set(name, '', { ...attributes, expires: -1 });
        },
        withAttributes: (attributes) => makeCookies(converter, { ...Object.assign({}, defaults, attributes) }),
        withConverter(parts) {
            const all = { ...converter };
            // A converter's parts may be inherited.
            for (const part in parts)
                all[part] = parts[part];
            return makeCookies(all, defaults);
        },
    }, { converter: { value: Object.freeze(converter) }, attributes: { value: Object.freeze(defaults) } });
};

/** js-cookie's API, to change the import and nothing else. */
/**
 * js-cookie 3.0.8's API, call for call: the same text is written, the same values are read. Names such as `toString` are read right,
 * inherited attributes don't get in, numbers as attributes don't throw; and there is `getJSON`, as in js-cookie 2.
 *
 * @example
 * import Cookies from 'gingersnap/js-cookie'
 * Cookies.set('name', 'value', { expires: 7 })
 */
const Cookies = /* @__PURE__ */ makeCookies({ write, read }, { path: '/' });

export { Cookies as default };
