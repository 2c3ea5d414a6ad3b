/** `set` on a server: the same few attributes are written for request after request, so they are checked and made text once. */
import { attributesOf, checkName, findUnwritable } from '../cookie/check.js';
import { own } from '../cookie/own.js';
import { isRemoval, type Attributes, type SetCookie } from '../cookie/set-cookie.js';
import { typeTagOf } from '../cookie/type-tag.js';
import { toRawValue } from '../jar/encode.js';
import type { OpenedWith } from '../jar/jar.js';
import type { SetOptions } from '../jar/options.js';
import { findRefusal, tryWrite } from '../jar/refusal.js';
import { toResult, type WriteResult } from '../jar/result.js';
import type { Encoding } from '../encodings/encoding.js';
import type { Codec } from '../codecs/codec.js';
import type { HeaderStore } from './store.js';

/** Attributes by the options that say them: they are the same whoever says them, and hold nothing of a request. */
const known = new Map<string, Attributes>();

/** The attributes that options say. Undefined where they depend on more than the options: on the time, or on the cookie's name. */
const attributesFor = (
  cookieName: string,
  options: Readonly<Record<string, unknown>>,
  https: boolean,
): Attributes | undefined => {
  if (typeof cookieName !== 'string' || cookieName.startsWith('__')) return;
  let key = '';
  let count = 0;
  for (const what of Object.keys(options)) {
    const value = options[what];
    if (value == null) continue;
    const type = typeof value;
    if (type === 'string' || type === 'number' || type === 'boolean') {
      count++;
      key += `\0${what}:${type}=${value as string}`;
    } else if (type !== 'object' || !(what === 'codec' || what === 'encoding')) return;
  }
  // The number keeps apart what a separator inside of a value would make equal.
  key = `${https}${count}${key}`;
  let attributes = known.get(key);
  if (!attributes) {
    attributes = attributesOf(cookieName, own(options), https, true);
    if (isRemoval(attributes)) return;
    // Paths and domains may be anybody's.
    if (known.size > 99) known.clear();
    if (key.length < 300) known.set(key, attributes);
  }
  return attributes;
};

/** Writes a cookie as a jar's `set` does. Gives nothing, and has done nothing, for what needs all that a jar's knows. */
export const trySet = (
  { encoding: standard, answer, onWrite }: OpenedWith,
  store: HeaderStore,
  cookieName: string,
  value: unknown,
  options: SetOptions = {},
): WriteResult | undefined => {
  // What has no options of its own is misuse.
  if (typeTagOf(options) !== 'Object') return;
  const name = checkName(cookieName);
  const site = store.site()!;
  const https = site.protocol === 'https:';
  const attributes = attributesFor(cookieName, options as object as Record<string, unknown>, https);
  if (!attributes) return;
  const given = (what: 'codec' | 'encoding'): unknown =>
    Object.hasOwn(options, what) ? options[what] : undefined;
  const codec = given('codec') as Codec<unknown> | undefined;
  const encoding = (given('encoding') as Encoding | undefined) ?? standard;
  const rawValue = toRawValue(cookieName, value, codec, encoding);
  if (typeof rawValue !== 'string') return toResult(cookieName, rawValue);
  const { path, domain, sameSite, secure, httpOnly, partitioned, priority, expires, maxAge } =
    attributes;
  // Spelled out: to copy an object takes longer than all of this.
  const cookie: SetCookie = {
    name,
    value: rawValue,
    path,
    domain,
    sameSite,
    secure,
    httpOnly,
    partitioned,
    priority,
    expires,
    maxAge,
  };
  const write = () => store.write(cookie, encoding, attributes);
  const fault =
    findUnwritable(cookie) ??
    findRefusal(store, site, https, cookie) ??
    tryWrite({ write }, cookie);
  if (fault) return answer(store, cookieName, cookie, () => fault, true);
  for (const notify of onWrite) notify(cookie);
  return { ok: true };
};
