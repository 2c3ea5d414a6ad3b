/** The verbs that write: here codec and encoding meet, and a value becomes a cookie. */
import {
  attributesOf,
  checkName,
  checkOptions,
  findUnwritable,
  type Options,
} from '../cookie/check.js';
import type { Fault, RefusalCode } from '../cookie/error.js';
import { findUnencoded } from '../cookie/parse.js';
import { isRemoval, type Attributes, type SetCookie } from '../cookie/set-cookie.js';
import { raw } from '../encodings/raw.js';
import { toRawValue } from './encode.js';
import type { Opened } from './open.js';
import type { SetOptions } from './options.js';
import { canKeepCookies, probe } from './probe.js';
import { findRefusal, tryWrite } from './refusal.js';
import type { WriteResult } from './result.js';
import { findIn } from './snapshot.js';
import type { Jar } from './verbs.js';

export const createSet =
  (jar: Opened): Jar['set'] =>
  (name: string, value: unknown, options?: object) =>
    write(jar, name, value, options);

export const createRemove =
  (jar: Opened): Jar['remove'] =>
  (name, options) =>
    write(jar, name, '', options, { codec: undefined, encoding: raw, maxAge: 0 });

/** Further places that a removal removes a cookie from: the value of the option `everywhere`. */
type FurtherScopes = (jar: Opened, attributes: Attributes) => readonly Attributes[];

const write = (
  jar: Opened,
  cookieName: string,
  value: unknown,
  given: object | undefined,
  removal?: object,
): WriteResult => {
  const { store } = jar;
  const name = checkName(cookieName);
  const options = {
    __proto__: null,
    ...checkOptions(cookieName, given),
    ...removal,
  } as object as Options & SetOptions;
  const site = store.site();
  const https = site?.protocol === 'https:';
  const attributes = attributesOf(cookieName, options, https, store.httpOnly);
  const rawValue = toRawValue(cookieName, value, options.codec, options.encoding ?? jar.encoding);
  const cookie = { ...attributes, name, value: rawValue as string };
  const fault =
    typeof rawValue === 'string'
      ? (findUnwritable(cookie) ??
        findRefusal(store, site, https, cookie) ??
        tryWrite(store, cookie))
      : rawValue;

  if (!fault && isRemoval(cookie)) {
    const names = [name];
    // What somebody else wrote under the name as it stands goes with ours.
    if (cookieName !== name && findUnencoded(jar.snapshot().cookies, cookieName).length)
      names.push(cookieName);
    const scopes = (options['everywhere'] as FurtherScopes | undefined)?.(jar, cookie) ?? [];
    for (const scope of [cookie, ...scopes])
      for (const other of names)
        if (scope !== cookie || other !== name)
          tryWrite(store, { ...cookie, ...scope, name: other });
  }
  // Before the listeners are notified: what they write is written after this.
  const result = jar.answer(
    store,
    cookieName,
    cookie,
    () => fault ?? readBack(jar, cookieName, cookie),
    !!fault,
  );
  if (!fault) for (const notify of jar.onWrite) notify(cookie);
  return result;
};

/** What speaks against a write that was handed to the store: every duplicate counts. */
const readBack = (
  jar: Opened,
  cookieName: string,
  cookie: SetCookie,
): Fault<RefusalCode> | undefined => {
  const { path, domain, value } = cookie;
  const found = findIn(jar.snapshot(), cookieName).rawValues;
  if (isRemoval(cookie)) return found.length ? ['scope'] : undefined;
  if (found.includes(value)) return;
  const keeps = canKeepCookies(jar);
  if (keeps === false) return ['blocked'];
  // Where nothing can be read, or nothing of this path, nothing speaks against the write. Only a cookie can tell what this page
  // sees of a path: it is not the address that counts, which pushState changes, but the one that the page was loaded from.
  if (!keeps || (path !== '/' && !probe(jar, { path }))) return;
  if (domain) return ['domain', 'domain', domain];
  const { length } = jar.snapshot().cookies.split('; ');
  return length > 149 ? ['full', 'cookies', length] : ['rejected'];
};
