/** js-cookie's verbs over `document.cookie`: what 3.0.8 does, call for call, and `getJSON` from version 2. */
import type { CookieAttributes, CookiesStatic, CookiesWithJSON } from './types.js';

type Conversion = CookiesStatic['converter'];

/** The API over one converter and one set of attributes. Its methods stand on a prototype, so that a spy can be put before one. */
export const createCookies = (
  converter: Conversion,
  defaults: CookieAttributes,
): CookiesWithJSON => {
  const set = (name: string, value: string, attributes?: CookieAttributes): string | undefined => {
    if (typeof document === 'undefined') return;
    // RFC 6265's token characters stay, but for `%`; encodeURIComponent alone would leave parentheses.
    name = encodeURIComponent(name)
      .replace(/%(2[346B]|5E|60|7C)/g, decodeURIComponent)
      .replace(/[()]/g, escape);
    let text = '';
    // Own properties alone, so that a polluted prototype adds nothing. To assign a `__proto__` that came as JSON makes it none of them.
    // eslint-disable-next-line prefer-const -- a second name would make the script larger than js-cookie's.
    for (let [attribute, value] of Object.entries<unknown>(
      Object.assign({}, defaults, attributes) as object as Record<string, unknown>,
    )) {
      if (attribute === 'expires') {
        if (typeof value === 'number') value = new Date(Date.now() + value * 864e5);
        value &&= (value as Date).toUTCString();
      }
      if (value) {
        text += '; ' + attribute;
        // What comes after a semicolon would be another attribute.
        if (value !== true)
          text +=
            '=' + ((typeof value === 'number' ? value : (value as string).split(';')[0]) as string);
      }
    }
    return (document.cookie = name + '=' + converter.write(value, name) + text);
  };

  /** Both ways to read: what a cookie's value is once the converter has made it is the way's own. */
  const reader =
    (convert: (value: string) => unknown) =>
    (...names: string[]) => {
      const name = names[0];
      if (typeof document === 'undefined' || (names.length && !name)) return;
      const jar = Object.create(null) as Record<string, unknown>;
      for (const pair of document.cookie ? document.cookie.split('; ') : []) {
        try {
          // A page's first read is not compiled yet: for 30 cookies, a rest element and one regular expression more took a third longer in V8.
          const parts = pair.split('=');
          const found = decodeURIComponent(parts.shift()!);
          if (!(found in jar)) jar[found] = convert(converter.read(parts.join('='), found));
          if (found === name) break;
        } catch {
          // Where name or value does not decode, the cookie is not there.
        }
      }
      return name ? jar[name] : { ...jar };
    };

  return Object.create(
    {
      set,

      get: reader((value) => value),

      getJSON: reader((value) => {
        try {
          return JSON.parse(value);
        } catch {
          return value;
        }
      }),

      remove(name: string, attributes?: CookieAttributes) {
        set(name, '', { ...attributes, expires: -1 });
      },

      withAttributes: (attributes: CookieAttributes) =>
        createCookies(converter, { ...Object.assign({}, defaults, attributes) }),

      withConverter(parts: Partial<Conversion>) {
        const all = { ...converter };
        // A converter's parts may be inherited.
        for (const part in parts) all[part as 'read'] = parts[part as 'read']!;
        // A copy, so that a `__proto__` that came as JSON is nothing's prototype.
        return createCookies({ ...all }, defaults);
      },
    },
    {
      converter: { value: Object.freeze(converter) },
      attributes: { value: Object.freeze(defaults) },
    },
  ) as CookiesWithJSON;
};
