/** createConsent: the categories, the decision's cookie, and one visitor for each jar. */
import type { WriteResult } from '../jar/answer.js';
import type { DefineCookie } from '../define/define.js';
import type { Stated } from '../define/definition.js';
import type { Guards } from '../define/guard.js';
import type { Verbs } from '../define/slot.js';
import type { Jar } from '../jar/verbs.js';
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
    const options = { __proto__: null, ...given } as object as ConsentOptions<C>;
    const rules = makeRules(options);
    const { name: _, ...attributes } = {
      ...options.cookie,
      expires: options.cookie?.expires ?? '180d',
    } as { name: string; expires: '180d' };
    const decision = defineCookie<Decision>(rules.name, {
      ...attributes,
      codec: decisionText,
      purpose: 'Keeps which cookies you allow',
      category: rules.required[0] ?? 'necessary',
    });
    const cookies = new Map<string, Stated>([[rules.name, decision.definition]]);

    // By its `onChange`, which the page's jar shares with the page's verbs.
    const visitors = new WeakMap<object, Visitor>();
    const visitorOf = (jar: Pick<Verbs, 'onChange'>): Visitor => {
      let visitor = visitors.get(jar.onChange);
      if (!visitor)
        visitors.set(
          jar.onChange,
          (visitor = makeVisitor(jar as Verbs, decision.on(jar as Jar), rules)),
        );
      return visitor;
    };

    const guard: Guards = (slot, jar, name, definition) => {
      const guardedSlot = guarded(slot, visitorOf(jar), rules, name, definition);
      cookies.set(name, definition);
      return guardedSlot;
    };
    const inventory = () => [...cookies].map(([name, definition]) => entryOf(name, definition));

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
