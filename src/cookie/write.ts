/** Makes the text of one cookie, and throws for what no browser would keep. */
import { CookieError, type MisuseCode } from './error.js';
import { lifetime } from './lifetime.js';

/** The options of a write, without a prototype; {@link write} puts the defaults in. */
export interface Attributes extends Record<string, unknown> {
  path?: string;
  domain?: string | undefined;
  secure?: boolean;
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

/** The attributes as text, each after `; `. What is wrong everywhere throws. `https`: whether the page is. */
export const write = (name: string, key: string, wire: string, options: Attributes, https: boolean): string => {
  const fail = (code: MisuseCode, reason: string): never => {
    throw new CookieError(code, name, reason);
  };
  if (NO_NAME.test(name)) fail('name', `its name must not match ${NO_NAME}`);
  if (NO_WIRE.test(wire)) fail('value', `its value must not match ${NO_WIRE}`);
  // Counting takes as long as writing does, and 1365 UTF-16 units have at most 4095 bytes.
  const bytes = key.length + wire.length > 1365 && new TextEncoder().encode(key + wire).length;
  if (bytes && bytes > 4096) fail('size', `${bytes} bytes, but 4096 is the limit`);

  // Prefixes count in any letter case (RFC 6265bis, 5.7).
  const prefix = /^__(host-http|http|host|secure)-/i.exec(name)?.[1]?.toLowerCase();
  const path = (options.path ??= '/');
  const sameSite = (options['sameSite'] ??= 'lax');
  const needsSecure = !!prefix || sameSite === 'none' || !!options['partitioned'];
  const secure = (options.secure ??= needsSecure || https);

  let attributes = '';
  for (const option in options) {
    const value = options[option] as string | boolean;
    const form = FORMS[option];
    if (form === undefined) fail('attribute', `${option} is not an option`);
    if (form) {
      if (!form.test(value as string)) fail('attribute', `${option} "${value}" must match ${form}`);
      if ((value as string).length > 1024) fail('size', `${(value as string).length} bytes of ${option}, but 1024 is the limit`);
      if (value) attributes += value === true ? `; ${option}` : `; ${option}=${value}`;
    }
  }
  if (needsSecure && !secure) fail(prefix ? 'prefix' : 'attribute', 'needs secure');
  if (prefix === 'host' && (options.domain || path !== '/')) fail('prefix', 'needs path / and no domain');
  if (/http/.test(prefix!)) fail('prefix', 'only a server can set it');
  return attributes + (lifetime(options) ?? fail('expiry', `${options['maxAge'] ?? options['expires']} is not a Date, days, seconds or '7d'`));
};
