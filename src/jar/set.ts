/** The verbs that write: here codec and encoding meet, and a value becomes a cookie. */
import {
  attributesOf,
  checkName,
  checkOptions,
  findUnwritable,
  type Options,
} from '../cookie/check.js';
import type { Fault, RefusalCode } from '../cookie/error.js';
import { own } from '../cookie/own.js';
import { findUnencoded } from '../cookie/parse.js';
import { isRemoval, type Attributes, type SetCookie } from '../cookie/set-cookie.js';
import { raw } from '../encodings/raw.js';
import { toText } from './encode.js';
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

/** The options of most writes, made once: an object without a prototype is a slow one to make. */
const NO_OPTIONS = /* @__PURE__ */ own<Options & SetOptions>(undefined);

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
  const options =
    given != null || removal
      ? own<Options & SetOptions>({ ...checkOptions(cookieName, given), ...removal })
      : NO_OPTIONS;
  const site = store.site();
  const attributes = attributesOf(cookieName, options, site?.protocol === 'https:', store.httpOnly);
  const refuse = (fault: Fault<RefusalCode>) =>
    jar.answer(store, cookieName, attributes, () => fault, true);
  const text = toText(cookieName, value, options.codec);
  if (typeof text !== 'string') return refuse(text);
  let rawValue: string;
  try {
    rawValue = (options.encoding ?? jar.encoding).encode(text);
  } catch (cause) {
    return refuse(['value', 'value', text, undefined, cause]);
  }
  const cookie: SetCookie = { ...attributes, name, value: rawValue };
  const fault = findUnwritable(cookie) ?? findRefusal(store, site, cookie);
  if (fault) return refuse(fault);

  const blocked = tryWrite(store, cookie);
  if (blocked) return refuse(blocked);
  if (isRemoval(cookie)) {
    const names = [name];
    const scopes: Attributes[] = [cookie];
    // What somebody else wrote under the name as it stands goes with ours.
    if (cookieName !== name && findUnencoded(jar.snapshot().cookies, cookieName).length)
      names.push(cookieName);
    scopes.push(...((options['everywhere'] as FurtherScopes | undefined)?.(jar, cookie) ?? []));
    for (const scope of scopes)
      for (const other of names)
        if (scope !== cookie || other !== name)
          tryWrite(store, { ...cookie, ...scope, name: other });
  }
  // Before the listeners are notified: what they write is written after this.
  const result = jar.answer(store, cookieName, cookie, () => readBack(jar, cookieName, cookie));
  for (const notify of jar.onWrite) notify(cookie);
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
