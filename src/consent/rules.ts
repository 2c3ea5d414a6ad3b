/** What a consent is about: the categories, and how a decision reads for each of them. */
import { fail } from '../cookie/error.js';
import { own } from '../cookie/own.js';
import { CATEGORY, type Decision } from './decision.js';
import type { Category, ConsentOptions } from './types.js';

/** How one category stands. */
export type Status = 'granted' | 'denied' | 'denied by Global Privacy Control' | 'undecided';

/** The options, checked and with what was not said put in. */
export interface Rules {
  /** The decision's cookie. */
  readonly name: string;
  readonly version: number;
  /** All categories. */
  readonly categories: readonly string[];
  /** Those that need no grant. */
  readonly required: readonly string[];
  /** The names that go with a category, beside those of its defined cookies. */
  readonly clears: (category: string) => readonly (string | RegExp)[];
  readonly status: (category: string, decision: Decision | undefined) => Status;
  /** Throws where this is none of the categories. `name`: the cookie that was said to be in it. */
  readonly check: (category: string | undefined, name?: string) => string;
}

/** `name`: the decision's cookie's. */
export const createRules = (options: ConsentOptions<string>, name = 'consent'): Rules => {
  const { version = 1, gpc = [], globalPrivacyControl = asNavigatorSays } = options;
  const isPrivacyAsked = () => {
    try {
      return globalPrivacyControl();
    } catch {
      return false; // reads never throw, and what is undecided is not kept either
    }
  };
  const given = new Map(
    Object.entries(options.categories).map(([category, its]) => [category, own<Category>(its)]),
  );
  const categories = [...given.keys()];
  const required = categories.filter((category) => given.get(category)!.required);
  const check = (category: string | undefined, cookie = name): string => {
    if (category !== undefined && categories.includes(category)) return category;
    return fail(cookie, 'attribute', 'category', category, categories);
  };
  if (!Number.isInteger(version) || version < 0 || version >= 1e15)
    fail(name, 'attribute', 'version', version);
  const misnamed = categories.find((category) => !CATEGORY.test(category));
  if (misnamed !== undefined) fail(name, 'attribute', 'categories', misnamed);
  gpc.forEach((category) => check(category));

  return {
    name,
    version,
    categories,
    required,
    clears: (category) => given.get(category)!.clears ?? [],
    // An answer to an older question is none.
    status: (category, decision) =>
      required.includes(category)
        ? 'granted'
        : decision && decision.version >= version
          ? decision.granted.includes(category)
            ? 'granted'
            : 'denied'
          : gpc.includes(category) && isPrivacyAsked()
            ? 'denied by Global Privacy Control'
            : 'undecided',
    check,
  };
};

/** https://w3c.github.io/gpc/: true in Firefox where the visitor has switched it on, and where an extension says so. */
const asNavigatorSays = (): boolean =>
  (globalThis.navigator as { globalPrivacyControl?: unknown } | undefined)?.globalPrivacyControl ===
  true;
