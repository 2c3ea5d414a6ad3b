/** Whether a place keeps cookies, found out by writing one. */
import type { CookieAttributes } from '../cookie/attributes.js';
import { attributesOf, type Options } from '../cookie/check.js';
import { own } from '../cookie/own.js';
import { PROBE } from '../cookie/probe.js';
import type { SetCookie } from '../cookie/set-cookie.js';
import type { Opened } from './open.js';
import { tryWrite } from './refusal.js';
import { findIn } from './snapshot.js';
import type { Jar } from './verbs.js';

/** Whether a cookie with these attributes becomes visible: one is written, looked for, and removed at once. */
export const probe = ({ store, snapshot }: Opened, options: CookieAttributes): boolean => {
  const attributes = attributesOf(PROBE, own(options) as Options, false);
  const cookie: SetCookie = { ...attributes, name: PROBE, value: '' };
  if (tryWrite(store, cookie)) return false;
  const visible = findIn(snapshot(), PROBE).rawValues.length > 0;
  tryWrite(store, { ...cookie, maxAge: 0 });
  return visible;
};

/**
 * True where a cookie is visible, or one that is written becomes so; false where not; undefined where none is but may be kept.
 * `navigator.cookieEnabled` is no help: it is true in sandboxed frames and, in Chromium, with cookies switched off.
 */
export const canKeepCookies = (jar: Opened): boolean | undefined =>
  !!jar.snapshot().cookies ||
  probe(jar, {}) ||
  // In a frame of another site it may be that only a partitioned cookie is kept.
  probe(jar, { sameSite: 'none', partitioned: true }) ||
  (jar.store.hidesCookies?.() ? undefined : false);

export const createAvailable =
  (jar: Opened): Jar['available'] =>
  () =>
    canKeepCookies(jar) !== false;
