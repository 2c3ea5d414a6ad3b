/** What a consent is about: the categories, and how a decision reads for each of them. */
import { fail } from '../cookie/error.js';
import { isPromise } from '../cookie/is-promise.js';
import { own } from '../cookie/own.js';
import { typeTagOf } from '../cookie/type-tag.js';
import type { StoreInfo } from '../stores/store.js';
import { CATEGORY, type Decision } from './decision.js';
import type { Category, ConsentOptions, ForeignCookie } from './types.js';

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
  /** The others. */
  readonly asked: readonly string[];
  /** Whether one of these is granted until somebody says no. */
  readonly optOut: boolean;
  /** The names that go with a category, beside those of its defined cookies. */
  readonly clears: (category: string) => readonly (string | RegExp)[];
  /** Those of them of which more is known, with their categories. */
  readonly foreign: readonly (readonly [category: string, cookie: ForeignCookie])[];
  readonly status: (category: string, decision: Decision | undefined) => Status;
  /** The same where a place says by itself whether Global Privacy Control is on, as a request does. */
  readonly at: (store: StoreInfo | undefined) => Rules;
  /** Throws where this is none of the categories. `name`: the cookie that was said to be in it. */
  readonly check: (category: string | undefined, name?: string) => string;
}

/** The options, each with the types that it takes. */
const CONSENT = {
  __proto__: null,
  categories: 'Object',
  version: 'Number',
  cookie: 'Object',
  gpc: 'Array',
  globalPrivacyControl: 'Function',
};
const CATEGORY_OPTIONS = {
  __proto__: null,
  required: 'Boolean',
  optOut: 'Boolean',
  clears: 'Array',
};
const FOREIGN = {
  __proto__: null,
  name: 'String RegExp',
  purpose: 'String',
  lifetime: 'String',
  provider: 'String',
};

/** Throws for a type that none of the words says. `cookie`: the decision's. */
const need = (cookie: string, what: string, value: unknown, words: string, expected?: unknown) =>
  words.split(' ').includes(typeTagOf(value)) || fail(cookie, 'attribute', what, value, expected);

/** The own options. Throws for those that do not exist, and for those of another type. */
const checked = <T extends object>(cookie: string, options: T, known: object): T => {
  const given = own(options) as Record<string, unknown>;
  for (const what in given)
    if (given[what] == null) Reflect.deleteProperty(given, what);
    else {
      const words = (known as Record<string, string>)[what];
      if (!words) fail(cookie, 'attribute', what, given[what], { options: Object.keys(known) });
      need(cookie, what, given[what], words!, words);
    }
  return given as T;
};

/** `given`: the options. `name`: the decision's cookie's. */
export const createRules = (given: ConsentOptions<string>, name = 'consent'): Rules => {
  const {
    version = 1,
    gpc = [],
    globalPrivacyControl,
    categories: all,
  } = checked(name, given, CONSENT);
  need(name, 'categories', all, 'Object');
  const foreign: (readonly [string, ForeignCookie])[] = [];
  const byName = new Map(
    Object.entries(all).map(([category, its]) => {
      need(name, 'categories', its, 'Object', category);
      const { required, optOut, clears } = checked<Category>(name, its, CATEGORY_OPTIONS);
      const patterns = (clears ?? []).map((one) => {
        if (/^(String|RegExp)$/.test(typeTagOf(one))) return one as string | RegExp;
        need(name, 'clears', one, 'Object', 'entry');
        const cookie = checked(name, one as ForeignCookie, FOREIGN);
        if (!('name' in cookie)) fail(name, 'attribute', 'clears', one, 'entry');
        foreign.push([category, cookie]);
        return cookie.name;
      });
      return [category, { required, optOut: !required && optOut, patterns }] as const;
    }),
  );
  const categories = [...byName.keys()];
  const required = categories.filter((category) => byName.get(category)!.required);
  const check = (category: string | undefined, cookie = name): string => {
    if (category !== undefined && categories.includes(category)) return category;
    return fail(cookie, 'attribute', 'category', category, categories);
  };
  if (!Number.isInteger(version) || version < 0 || version >= 1e15)
    fail(name, 'attribute', 'version', version);
  const misnamed = categories.find((category) => !CATEGORY.test(category));
  if (misnamed !== undefined) fail(name, 'attribute', 'categories', misnamed);
  gpc.forEach((category) => check(category));

  /** `isPrivacyAsked`: may throw. */
  const statusBy =
    (isPrivacyAsked: () => boolean): Rules['status'] =>
    (category, decision) => {
      const { required, optOut } = byName.get(category)!;
      const granted = decision?.granted.includes(category);
      if (required) return 'granted';
      // An answer to an older question is none.
      if (decision && decision.version >= version) return granted ? 'granted' : 'denied';
      if ((optOut || gpc.includes(category)) && isTrue(isPrivacyAsked))
        return 'denied by Global Privacy Control';
      // But who has said no once has opted out.
      return !optOut ? 'undecided' : granted === false ? 'denied' : 'granted';
    };

  const rules: Rules = {
    name,
    version,
    categories,
    required,
    asked: categories.filter((category) => !required.includes(category)),
    optOut: [...byName.values()].some(({ optOut }) => optOut),
    clears: (category) => byName.get(category)!.patterns,
    foreign,
    status: statusBy(globalPrivacyControl ?? asNavigatorSays),
    at: (store) =>
      store?.globalPrivacyControl && !globalPrivacyControl
        ? { ...rules, status: statusBy(() => store.globalPrivacyControl!()) }
        : rules,
    check,
  };
  return rules;
};

/** Reads never throw, and what is undecided is not kept either. */
const isTrue = (says: () => unknown): boolean => {
  try {
    const said = says();
    // A text or a number that means yes is one. A promise says nothing yet.
    return !!said && !isPromise(said);
  } catch {
    return false;
  }
};

/** https://w3c.github.io/gpc/: true in Firefox where the visitor has switched it on, and where an extension says so. */
const asNavigatorSays = (): boolean =>
  (globalThis.navigator as { globalPrivacyControl?: unknown } | undefined)?.globalPrivacyControl ===
  true;
