/** Makes the text of one cookie, and throws for what no browser would keep. */
import { CookieError, type MisuseCode } from './error.js';
import { GONE, lifetime } from './lifetime.js';
import { encodeName } from './name.js';

/** One cookie, ready for a store. */
export interface Written {
  /** The name and the value as they stand in the jar. */
  readonly key: string;
  readonly wire: string;
  /** All that follows them, beginning with `; `. */
  readonly attributes: string;
  readonly path: string;
  readonly domain: string | undefined;
  readonly secure: boolean;
  /** Whether this removes the cookie. */
  readonly gone: boolean;
}

/** What each attribute must look like; null for the options that are none. */
const FORMS: Record<string, RegExp | null> = {
  __proto__: null as never,
  // Browsers compare the path with the URL's, which is ASCII and has its blanks encoded: no other path could ever match.
  path: /^\/[!-:<-~]*$/,
  domain: /^[\w.:[\]-]+$/,
  sameSite: /^(lax|strict|none)$/,
  priority: /^(low|medium|high)$/,
  secure: /^(true|false)$/,
  partitioned: /^(true|false)$/,
  expires: null,
  maxAge: null,
  codec: null,
  encoding: null,
  everywhere: null,
};

/** Neither a browser nor a server could hold these. A lone surrogate empties `document.cookie` for the whole page in Chromium. */
const NO_NAME = /^$|[\0-\x1f\x7f\ud800-\udfff]/u;
const NO_WIRE = /^ | $|[\0-\x1f;\x7f\ud800-\udfff]/u;

/**
 * Joins name, value and options. `options` is a copy without prototype, so that nothing of a polluted one gets in;
 * the defaults are put into it. `https`: whether the page is.
 */
export const write = (name: string, wire: string, options: Record<string, unknown>, https: boolean): Written => {
  const fail = (code: MisuseCode, reason: string): never => {
    throw new CookieError(code, name, reason);
  };
  if (NO_NAME.test(name)) fail('name', `name must not match ${NO_NAME}`);
  if (NO_WIRE.test(wire)) fail('value', `value must not match ${NO_WIRE}`);
  const key = encodeName(name);
  const bytes = new TextEncoder().encode(key + wire).length;
  if (bytes > 4096) fail('size', `${bytes} bytes, at most 4096`);

  // Prefixes count in any letter case (RFC 6265bis, 5.7).
  const prefix = /^__(host-http|http|host|secure)-/i.exec(name)?.[1]?.toLowerCase();
  const path = (options['path'] ??= '/') as string;
  const sameSite = (options['sameSite'] ??= 'lax');
  const needsSecure = !!prefix || sameSite === 'none' || !!options['partitioned'];
  const secure = (options['secure'] ??= needsSecure || https) as boolean;
  const domain = options['domain'] as string | undefined;

  let attributes = '';
  for (const option in options) {
    const value = options[option] as string | boolean | null | undefined;
    const form = FORMS[option];
    if (form === undefined) fail('attribute', `${option} is not an option`);
    if (form && value != null) {
      if (!form.test(value as string)) fail('attribute', `${option} "${value}" must match ${form}`);
      if ((value as string).length > 1024) fail('size', `${option} has ${(value as string).length} bytes, at most 1024`);
      if (value) attributes += value === true ? `; ${option}` : `; ${option}=${value}`;
    }
  }
  if (needsSecure && !secure) fail(prefix ? 'prefix' : 'attribute', 'needs secure');
  if (prefix === 'host' && (domain || path !== '/')) fail('prefix', 'needs path / and no domain');
  if (/http/.test(prefix!)) fail('prefix', 'only a server can set it');

  const end = lifetime(options);
  if (end === undefined) fail('expiry', `${options['maxAge'] ?? options['expires']} is not a Date, days, seconds or '7d'`);
  return { key, wire, attributes: attributes + end, path, domain, secure, gone: end === GONE };
};
