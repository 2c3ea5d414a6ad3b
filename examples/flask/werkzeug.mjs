// Cookies as Werkzeug, the library below Flask, writes and reads them.

/** What stands without quotes. Up to 2.2 these few; since 2.3.1 all of RFC 6265's cookie-octets. */
const bareBefore23 = /^[\w/=!#$%&'*+\-.^`|~:]*$/;
const bare = /^[!#-+\--:<-[\]-~]*$/;

/** One cookie of a header. Since 3.1.9 a value with a blank or a quote has to stand in quotes, else it is passed over. */
const cookieBefore319 = /([^=;]*)(?:[ \t]*=[ \t]*("(?:[^\\"]|\\.)*"|.*?))?[ \t]*;/g;
const cookie = /[ \t]*([^ \t=";]+)(?:[ \t]*=[ \t]*("(?:[^\\"]|\\.)*"|[^ \t";]*))?[ \t]*;|[^;]*;/g;

/**
 * @typedef {object} Attributes
 * @property {number | undefined} [maxAge] in seconds
 * @property {boolean} [httpOnly]
 * @property {string} [sameSite]
 *
 * @param {string} version the release whose cookies are wanted; 2.3.0 to 2.3.2 had rules of their own, which are not here
 */
export function werkzeug(version) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const since = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ c) =>
    major - a || minor - b || patch - c;
  const unquoted = since(2, 3, 0) < 0 ? bareBefore23 : bare;
  const pattern = since(3, 1, 9) < 0 ? cookieBefore319 : cookie;

  return {
    /**
     * @param {string} name
     * @param {string} value
     * @param {Attributes} [attributes]
     */
    setCookie(name, value, { maxAge, httpOnly, sameSite } = {}) {
      const expires = maxAge === 0 ? new Date(0) : new Date(Date.now() + (maxAge ?? 0) * 1000);
      return [
        `${name}=${unquoted.test(value) ? value : quote(value)}`,
        ...(maxAge === undefined ? [] : [`Expires=${expires.toUTCString()}`, `Max-Age=${maxAge}`]),
        ...(httpOnly ? ['HttpOnly'] : []),
        'Path=/',
        ...(sameSite ? [`SameSite=${sameSite}`] : []),
      ].join('; ');
    },

    /**
     * @param {string} header with a character per byte, as Node and WSGI have it; since 3.0 it is taken as it is
     * @returns {Map<string, string>} of duplicates the first
     */
    cookies(header) {
      const text = since(3, 0, 0) < 0 ? Buffer.from(header, 'latin1').toString() : header;
      /** @type {Map<string, string>} */
      const found = new Map();
      for (const [, key = '', value = ''] of `${text};`.matchAll(pattern)) {
        const name = trim(key);
        if (name && !found.has(name)) found.set(name, unquote(trim(value)));
      }
      return found;
    },
  };
}

/** @param {string} text */
function quote(text) {
  const bytes = Buffer.from(text).toString('latin1');
  const escaped = bytes.replace(/[\0-\x1f",;\\\x7f-\xff]/g, (byte) =>
    /["\\]/.test(byte) ? `\\${byte}` : `\\${byte.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `"${escaped}"`;
}

/** @param {string} wire */
function unquote(wire) {
  if (!/^".*"$/.test(wire)) return wire;
  // An octal is a byte of the text's UTF-8, so the rest has to be bytes too.
  const bytes = Buffer.from(wire.slice(1, -1)).toString('latin1');
  const undone = bytes.replace(/\\(?:([0-3][0-7]{2})|(.))/g, (_, octal, character) =>
    octal === undefined ? character : String.fromCharCode(parseInt(octal, 8)),
  );
  return Buffer.from(undone, 'latin1').toString();
}

// Not String's trim: in bytes, A0 is a part of à.
const trim = (/** @type {string} */ text) => text.replace(/^[ \t]+|[ \t]+$/g, '');
