/** createConsent: the categories, the decision's cookie, and one visitor for each jar. */
import type { WriteResult } from '../jar/answer.js';
import type { DefineCookie } from '../define/define.js';
import type { Stated } from '../define/definition.js';
import type { Guards } from '../define/guard.js';
import { scopeOf, turnsOf, type Verbs } from '../define/slot.js';
import type { Listening } from '../jar/on-change.js';
import type { Jar } from '../jar/verbs.js';
import type { Store } from '../stores/store.js';
import { decisionText, type Decision } from './decision.js';
import { guarded } from './guarded.js';
import { entryOf } from './inventory.js';
import { makeRules } from './rules.js';
import { html, markdown } from './table.js';
import type { Consent, ConsentOptions, ConsentState } from './types.js';
import { makeVisitor, type Visitor } from './visitor.js';

/** `page`: the jar that counts where `on` does not say another. */
export const makeCreateConsent =
  (page: Jar, defineCookie: DefineCookie) =>
  <const C extends string>(given: ConsentOptions<C>): Consent<C> => {
    // Own properties alone, here and in the cookie's: a polluted prototype is none of the caller's.
    const options = { __proto__: null, ...given } as object as ConsentOptions<C>;
    const { name, expires, ...attributes } = {
      __proto__: null,
      ...options.cookie,
    } as object as { name?: string; expires?: '180d' };
    const rules = makeRules(options, name);
    const decision = defineCookie<Decision>(rules.name, {
      ...attributes,
      expires: expires ?? '180d',
      codec: decisionText,
      purpose: 'Keeps which cookies you allow',
      category: rules.required[0] ?? 'necessary',
    });
    const cookies = new Map<string, readonly [name: string, definition: Stated]>();
    /** Two definitions of one name may be two cookies; what the table would list twice is one. */
    const list = (name: string, definition: Stated) =>
      cookies.set(JSON.stringify({ ...entryOf(name, definition), seconds: 0 }), [name, definition]);
    list(rules.name, decision.definition);

    const visitors = new WeakMap<object, Map<string, Visitor>>();
    const visitorOf = (jar: Pick<Verbs, 'onChange'>): Visitor => {
      const { place } = jar.onChange as Partial<Listening>;
      // One for a document, however many jars are made of it, as long as they write the decision to the same place.
      const owner = documentOf(place?.store) ?? jar.onChange;
      const scope = JSON.stringify(scopeOf(place?.defaults ?? {}));
      const known = visitors.get(owner) ?? new Map<string, Visitor>();
      visitors.set(owner, known);
      let visitor = known.get(scope);
      if (!visitor)
        known.set(
          scope,
          (visitor = makeVisitor(jar as Verbs, decision.on(jar as Jar), rules, place?.store)),
        );
      return visitor;
    };

    const guard: Guards = (slot, jar, name, definition) => {
      const guardedSlot = guarded(slot, visitorOf(jar), rules, name, definition, turnsOf(jar));
      list(name, definition);
      return guardedSlot;
    };
    const inventory = () =>
      [...cookies.values()].map(([name, definition]) => entryOf(name, definition));

    const on = (jar: Jar): Consent<C> => {
      const visitor = visitorOf(jar);
      const made = () => visitor.decision() as Decision | undefined;
      const allows = (category: string) => visitor.status(rules.check(category)) === 'granted';
      const all = (choice: boolean) =>
        Object.fromEntries(rules.categories.map((category) => [category, choice]));
      const decide = (choice: Readonly<Record<string, boolean | undefined>>) => {
        Object.keys(choice).forEach((category) => rules.check(category));
        // A category may be called as what every object has.
        return visitor.decide({
          __proto__: null,
          ...choice,
        } as object as typeof choice) as WriteResult;
      };
      const state = (): ConsentState<C> => {
        const now = made();
        return {
          decided: !!now,
          decidedAt: now && new Date(now.time * 1000),
          allowed: Object.fromEntries(
            rules.categories.map((category) => [category, allows(category)]),
          ) as Record<C, boolean>,
        };
      };
      return {
        get decided() {
          return !!made();
        },
        allows,
        decide,
        acceptAll: () => decide(all(true)),
        rejectAll: () => decide(all(false)),
        withdraw: (...categories) =>
          categories.length
            ? decide(Object.fromEntries(categories.map((category) => [category, false])))
            : (visitor.withdraw() as WriteResult),
        subscribe: (listener) => visitor.subscribe(() => listener(state())),
        inventory,
        inventoryTable: (format = 'html') => (format === 'html' ? html : markdown)(inventory()),
        on,
        guard,
      };
    };
    return on(page);
  };

/** The document whose cookies a store has; undefined where it has none. */
const documentOf = (store: Partial<Store> | undefined): object | undefined => {
  try {
    return store?.read?.source?.();
  } catch {
    return undefined; // in Node and in a worker there is no document to ask
  }
};
