/** What this browser's `document.cookie` cannot hold although the standard can, found out with a cookie that is removed at once. */
import { PROBE } from '../cookie/probe.js';
import { foundIn, type Look } from '../stores/visible.js';
import type { Store } from '../stores/store.js';
import type { Written } from './rules.js';

/** Gives the reason why a cookie would not be kept as it is; undefined where nothing is known against it. */
export type Obstacle = (cookie: Written) => string | undefined;

export const makeObstacle = (store: Store, look: () => Look): Obstacle => {
  const holds = (value: string, domain: string): boolean => {
    store.write(`${PROBE}=${value}${domain}`);
    const held = foundIn(look(), PROBE).wires.includes(value);
    // Without a path, since WebKit cuts the cookie at what it cannot hold, and the attributes with it.
    store.write(`${PROBE}=${domain}; max-age=0`);
    if (domain) store.write(`${PROBE}=; max-age=0`);
    return held;
  };
  const known = new Map<string, boolean>();
  /** Where nothing at all is kept, nothing can be told. */
  const keeps = (value: string, domain = ''): boolean => {
    const key = value + domain;
    const kept = known.get(key) ?? (holds(value, domain) || !holds('1', ''));
    known.set(key, kept);
    return kept;
  };
  return ({ name, value, path, parent }) => {
    const text = name + value + path;
    // Chromium drops the whole cookie, WebKit what comes after the TAB.
    if (text.includes('\t') && !keeps('a\tb')) return 'this browser keeps no cookie with a TAB';
    // WebKitGTK drops what comes after the first character that is not ASCII.
    if (/[^\0-\x7f]/.test(text) && !keeps('\xe9'))
      return 'this browser keeps no cookie with a character that is not ASCII';
    if (parent && !keeps('2', `; domain=${parent}`)) return `"${parent}" is a public suffix`;
    return undefined;
  };
};
