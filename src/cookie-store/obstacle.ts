/** What this browser's `document.cookie` cannot hold although the standard can, found out with a cookie that is removed at once. */
import { PROBE } from '../cookie/probe.js';
import { defaultPath } from '../cookie/path-match.js';
import type { SetCookie } from '../cookie/set-cookie.js';
import { findIn, type Snapshot } from '../jar/snapshot.js';
import { loadedPathOf } from '../stores/document.js';
import type { Store } from '../stores/store.js';
import type { Written } from './rules.js';

/** Gives the reason why a cookie would not be kept as it is; undefined where nothing is known against it. */
export type FindObstacle = (written: Written) => string | undefined;

export const createFindObstacle = (store: Store, snapshot: () => Snapshot): FindObstacle => {
  const holds = (value: string, domain?: string): boolean => {
    const cookie: SetCookie = {
      name: PROBE,
      value,
      // The page's own, since WebKit cuts the cookie at what it cannot hold, and the attributes with it.
      path: defaultPath(loadedPathOf(store) ?? store.site()?.pathname ?? '/'),
      domain,
      sameSite: 'lax',
      secure: false,
      httpOnly: false,
      partitioned: false,
      // Each is said, so that none is found on a polluted prototype.
      priority: undefined,
      expires: undefined,
      maxAge: undefined,
    };
    store.write(cookie);
    const held = findIn(snapshot(), PROBE).rawValues.includes(value);
    store.write({ ...cookie, value: '', maxAge: 0 });
    if (domain) store.write({ ...cookie, value: '', domain: undefined, maxAge: 0 });
    return held;
  };
  const known = new Map<string, boolean>();
  /** Where nothing at all is kept, nothing can be found out. */
  const keeps = (value: string, domain?: string): boolean => {
    const key = `${value};${domain}`;
    const kept = known.get(key) ?? (holds(value, domain) || !holds('1'));
    known.set(key, kept);
    return kept;
  };
  return ({ cookie: { name, value, path }, parent }) => {
    const text = name + value + path;
    // Chromium drops the whole cookie, WebKit what comes after the TAB.
    if (text.includes('\t') && !keeps('a\tb')) return 'this browser keeps no cookie with a TAB';
    // WebKitGTK drops what comes after the first character that is not ASCII.
    if (/[^\0-\x7f]/.test(text) && !keeps('\xe9'))
      return 'this browser keeps no cookie with a character that is not ASCII';
    if (parent && !keeps('2', parent)) return `"${parent}" is a public suffix`;
    return undefined;
  };
};
