/** Makes the text of one cookie, and throws for what no browser would keep. */
import { describe, fail } from './error.js';
import { GONE, lifetime } from './lifetime.js';
import { encodeName } from './name.js';

/** Options without a prototype. {@link attributesOf} puts in what is not given. */
export interface Options extends Record<string, unknown> {
  path?: string;
  domain?: string | undefined;
  secure?: boolean;
}

/** The attributes of a write. */
export interface Attributes {
  /** As they are written, each after `; `. */
  readonly text: string;
  readonly path: string;
  readonly domain: string | undefined;
  readonly secure: boolean;
  /** Whether they remove the cookie. */
  readonly gone: boolean;
}

/** What each attribute must look like: the text, or 1 for a boolean; 0 for the options that are none. */
export type Forms = Readonly<Record<string, RegExp | 0 | 1>>;

/** What a script can write. */
const FORMS: Forms = {
  __proto__: null as never,
  // Browsers compare the path with the URL's, which is ASCII and has its blanks encoded: no other path could ever match.
  path: /^\/[!-:<-~]*$/,
  domain: /^[\w.:[\]-]+$/,
  sameSite: /^(lax|strict|none)$/,
  priority: /^(low|medium|high)$/,
  secure: 1,
  partitioned: 1,
  expires: 0,
  maxAge: 0,
  codec: 0,
  encoding: 0,
  everywhere: 0,
};

/** What a server can write: HttpOnly as well. */
export const HTTP_FORMS: Forms = { __proto__: FORMS as never, httpOnly: 1 };

/** Neither a browser nor a server could hold these. A lone surrogate empties `document.cookie` for the whole page in Chromium. */
const NO_NAME = /^$|[\0-\x1f\x7f\ud800-\udfff]/u;
const NO_WIRE = /^ | $|[\0-\x1f;\x7f\ud800-\udfff]/u;

/** Name and value as they are written. Throws where no browser could hold them. */
export const pairOf = (name: string, wire: string): string => {
  if (typeof name !== 'string') fail(name, 'name', 'its name must be text');
  const key = encodeName(name);
  const pair = `${key}=${wire}`;
  // Most are so plain that one test, without the u flag, is enough.
  if (key !== name || !/^[!-:<>-~]+=[!-:<-~]*$/.test(pair)) {
    if (NO_NAME.test(name)) fail(name, 'name', `its name must not match ${NO_NAME}`);
    if (NO_WIRE.test(wire)) fail(name, 'value', `its value must not match ${NO_WIRE}`);
  }
  // Not by a TextEncoder, which jest's jsdom has not. Counting takes as long as writing does, and 1365 UTF-16 units have at most 4095 bytes.
  const bytes = pair.length > 1366 ? encodeURIComponent(pair).replace(/%../g, '%').length - 1 : 0;
  if (bytes > 4096) fail(name, 'size', `${bytes} bytes, but 4096 is the limit`);
  return pair;
};

/** The options of a call. Throws for a number, a Date and all else that has no options of its own, which would be ignored. */
export const checkOptions = <T extends object>(
  name: string,
  given: T | undefined,
): T | undefined =>
  given == null || {}.toString.call(given) === '[object Object]'
    ? given
    : fail(name, 'attribute', `${describe(given)} are no options`);

/** A place that says what can be written there. */
interface Formed {
  readonly forms?: Forms | undefined;
}

/** Throws where the options of a cookie of this name are wrong everywhere, or here. `https`: whether the page is. */
export const attributesOf = (
  name: string,
  options: Options,
  https: boolean,
  place: Formed,
): Attributes => {
  // Prefixes count in any letter case (RFC 6265bis, 5.7).
  const [, prefix, host, http] = /^__(secure-|(host-)?(http-)?)/i.exec(name) ?? [];
  const path = (options.path ??= '/');
  const sameSite = (options['sameSite'] ??= 'lax');
  const needsSecure = !!prefix || sameSite === 'none' || !!options['partitioned'];
  const secure = (options.secure ??= needsSecure || https);
  const { domain } = options;

  // Object.prototype may be polluted, which adds nothing to a place.
  const forms = place.forms === ({} as Formed).forms ? FORMS : place.forms!;

  let text = '';
  for (const option in options) {
    const value = options[option];
    const form = forms[option];
    if (form === undefined) fail(name, 'attribute', `${option} is not an option`);
    if (form) {
      // An object that becomes text might do so in another way when it is written.
      if (form === 1 ? value !== !!value : typeof value !== 'string' || !form.test(value))
        fail(
          name,
          'attribute',
          `${option} "${describe(value)}" must ${form === 1 ? 'be a boolean' : `match ${form}`}`,
        );
      const { length } = value as string;
      if (length > 1024) fail(name, 'size', `${length} bytes of ${option}, but 1024 is the limit`);
      if (value) text += value === true ? `; ${option}` : `; ${option}=${value as string}`;
    }
  }
  if (needsSecure && !secure) fail(name, prefix ? 'prefix' : 'attribute', 'needs secure');
  if (http && !options['httpOnly']) fail(name, 'prefix', 'needs httpOnly');
  if (host && (domain || path !== '/')) fail(name, 'prefix', 'needs path / and no domain');
  const end =
    lifetime(options) ??
    fail(
      name,
      'expiry',
      `${describe(options['maxAge'] ?? options['expires'])} is not a Date, days, seconds or '7d'`,
    );
  return { text: text + end, path, domain, secure, gone: end === GONE };
};
