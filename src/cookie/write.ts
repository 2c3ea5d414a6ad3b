/** Makes the text of one cookie, and throws for what no browser would keep. */
import { CookieError, type MisuseCode } from './error.js';
import { GONE, lifetime } from './lifetime.js';
import { isToken } from './name.js';

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

/** What each attribute must look like; 0 for the options that are none. */
const FORMS: Record<string, RegExp | 0> = {
  __proto__: null as never,
  // Browsers compare the path with the URL's, which is ASCII and has its blanks encoded: no other path could ever match.
  path: /^\/[!-:<-~]*$/,
  domain: /^[\w.:[\]-]+$/,
  sameSite: /^(lax|strict|none)$/,
  priority: /^(low|medium|high)$/,
  secure: /^(true|false)$/,
  partitioned: /^(true|false)$/,
  expires: 0,
  maxAge: 0,
  codec: 0,
  encoding: 0,
  everywhere: 0,
};

/** Neither a browser nor a server could hold these. A lone surrogate empties `document.cookie` for the whole page in Chromium. */
const NO_NAME = /^$|[\0-\x1f\x7f\ud800-\udfff]/u;
const NO_WIRE = /^ | $|[\0-\x1f;\x7f\ud800-\udfff]/u;

/** Throws where no browser could hold this name and value; `key` and `wire` are what they are written as. */
export const checkPair = (name: string, key: string, wire: string): void => {
  const fail = failing(name);
  if (!isToken(name) && NO_NAME.test(name)) fail('name', `its name must not match ${NO_NAME}`);
  if (typeof wire !== 'string') fail('value', `its value is ${typeof wire}, not a string: give a codec`);
  if (!/^[!-:<-~]*$/.test(wire) && NO_WIRE.test(wire)) fail('value', `its value must not match ${NO_WIRE}`);
  // Counting takes as long as writing does, and 1365 UTF-16 units have at most 4095 bytes.
  const bytes = key.length + wire.length > 1365 ? new TextEncoder().encode(key + wire).length : 0;
  if (bytes > 4096) fail('size', `${bytes} bytes, but 4096 is the limit`);
};

/** Throws where the options of a cookie of this name are wrong everywhere. `https`: whether the page is. */
export const attributesOf = (name: string, options: Options, https: boolean): Attributes => {
  const fail = failing(name);
  // Prefixes count in any letter case (RFC 6265bis, 5.7).
  const prefix = /^__(host-http|http|host|secure)-/i.exec(name)?.[1]?.toLowerCase();
  const path = (options.path ??= '/');
  const sameSite = (options['sameSite'] ??= 'lax');
  const needsSecure = !!prefix || sameSite === 'none' || !!options['partitioned'];
  const secure = (options.secure ??= needsSecure || https);
  const { domain } = options;

  let text = '';
  for (const option in options) {
    const value = options[option] as string | boolean;
    const form = FORMS[option];
    if (form === undefined) fail('attribute', `${option} is not an option`);
    if (form) {
      if (!form.test(value as string)) fail('attribute', `${option} "${value}" must match ${form}`);
      if ((value as string).length > 1024) fail('size', `${(value as string).length} bytes of ${option}, but 1024 is the limit`);
      if (value) text += value === true ? `; ${option}` : `; ${option}=${value}`;
    }
  }
  if (needsSecure && !secure) fail(prefix ? 'prefix' : 'attribute', 'needs secure');
  if (prefix === 'host' && (domain || path !== '/')) fail('prefix', 'needs path / and no domain');
  if (prefix?.includes('http')) fail('prefix', 'only a server can set it');
  const end = lifetime(options) ?? fail('expiry', `${options['maxAge'] ?? options['expires']} is not a Date, days, seconds or '7d'`);
  return { text: text + end, path, domain, secure, gone: end === GONE };
};

const failing =
  (name: string) =>
  (code: MisuseCode, reason: string): never => {
    throw new CookieError(code, name, reason);
  };
