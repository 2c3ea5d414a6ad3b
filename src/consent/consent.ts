/** createConsent: the categories, the decision's cookie, and one visitor for each jar. */
import { until } from '../changes/until.js';
import type { WriteResult } from '../jar/result.js';
import type { DefineCookie } from '../define/define-cookie.js';
import type { Stated } from '../define/definition.js';
import { checkOptions } from '../cookie/check.js';
import { fail } from '../cookie/error.js';
import { own } from '../cookie/own.js';
import { typeTagOf } from '../cookie/type-tag.js';
import type { CreateGuardedSlot } from '../define/guard.js';
import { needFunction, needJar, openSlot } from '../define/open-slot.js';
import { homeOf, scopeOf, type Slot, type Verbs } from '../define/slot.js';
import type { JarInternals } from '../jar/internals.js';
import type { BareJar } from '../jar/jar.js';
import type { Jar } from '../jar/verbs.js';
import { attempt } from './cookies.js';
import { decisionText, type Decision } from './decision.js';
import { createGuard } from './guard.js';
import { entryOf, foreignEntryOf } from './inventory.js';
import { createRules } from './rules.js';
import { html, markdown } from './table.js';
import type { Consent, ConsentOptions, ConsentState } from './types.js';
import { createVisitor, type Visitor } from './visitor.js';

/** How many defined cookies are known at most. */
const MOST = 1000;

/** `page`: the jar that counts where `on` does not say another. */
export const createCreateConsent =
  (page: BareJar, defineCookie: DefineCookie) =>
  <const C extends string>(given: ConsentOptions<C>): Consent<C> => {
    const options = own(checkOptions('consent', given));
    const { name, expires, ...attributes } = own(
      // Anything but an object is refused below, with the other options.
      options.cookie as { name?: string; expires?: '180d' } | undefined,
    );
    const rules = createRules(options, name);
    const decision = defineCookie<Decision>(rules.name, {
      ...attributes,
      expires: expires ?? '180d',
      codec: decisionText,
      purpose: 'Keeps which cookies you allow',
      category: rules.required[0] ?? 'necessary',
    });
    const cookies = new Map<string, readonly [name: string, definition: Stated]>();
    /** Two definitions of one name may be two cookies; what the table would list twice is one. */
    const list = (name: string, definition: Stated) => {
      const entry = entryOf(name, definition);
      const { expires } = definition;
      // A Date is another time away each day.
      const lifetime = typeTagOf(expires) === 'Date' ? expires : entry.lifetime;
      const key = JSON.stringify({ ...entry, lifetime, seconds: 0 });
      // A storage's names may be made up without end. The decision's own is the first.
      const [, oldest] = cookies.size < MOST ? [] : cookies.keys();
      if (oldest && !cookies.has(key)) cookies.delete(oldest);
      cookies.set(key, [name, definition]);
    };
    list(rules.name, decision.definition);

    const visitors = new WeakMap<object, Map<string, Visitor>>();
    const visitorOf = (given: Verbs): Visitor => {
      needJar(rules.name, given);
      const { jar, prefix } = homeOf(given);
      const { internals } = jar;
      // One for a document, however many jars are made of it, as long as they write the decision to the same place.
      const owner = documentOf(internals) ?? internals ?? jar.onChange;
      const scope = prefix + JSON.stringify(scopeOf(internals?.defaults ?? {}));
      const known = visitors.get(owner) ?? new Map<string, Visitor>();
      visitors.set(owner, known);
      let visitor = known.get(scope);
      if (!visitor)
        known.set(
          scope,
          // What the decision clears is other people's: those names are full ones.
          (visitor = createVisitor(
            jar,
            decision.on(given as object as Jar),
            (prefix ? createRules(options, prefix + rules.name) : rules).at(internals?.store),
            () => {
              for (const [name, definition] of [...cookies.values()])
                if (definition.consent) attempt(() => openSlot(given, name, definition));
            },
          )),
        );
      return visitor;
    };

    const guardSlot = (slot: Slot, jar: Verbs, name: string, definition: Stated): Slot => {
      const visitor = visitorOf(jar);
      const home = homeOf(jar);
      const guardedSlot = createGuard(slot, home.jar, visitor, visitor.rules, name, definition);
      list(name.slice(home.prefix.length), definition);
      return guardedSlot;
    };
    const guard: CreateGuardedSlot = Object.assign(guardSlot, {
      check: (name: string, category: string | undefined) => void rules.check(category, name),
    });

    const on = (jar: Jar): Consent<C> => {
      const visitor = visitorOf(jar as object as Verbs);
      const { rules } = visitor;
      const { prefix } = homeOf(jar as object as Verbs);
      const inventory = () => [
        ...[...cookies.values()].map(([name, definition]) => entryOf(prefix + name, definition)),
        ...rules.foreign.map(([category, cookie]) => foreignEntryOf(category, cookie)),
      ];
      const made = () => visitor.decision() as Decision | undefined;
      const allows = (category: string) => visitor.status(rules.check(category)) === 'granted';
      const all = (choice: boolean) =>
        Object.fromEntries(rules.categories.map((category) => [category, choice]));
      const decide = (choice: Readonly<Record<string, boolean | undefined>>) => {
        if (typeTagOf(choice) !== 'Object') fail(rules.name, 'attribute', 'choice', choice);
        // A category may be called as what every object has.
        const given = own(choice);
        for (const category in given) {
          const allowed = given[rules.check(category)];
          // What merely counts as a yes is none: 'false' would.
          if (allowed !== undefined && typeof allowed !== 'boolean')
            fail(rules.name, 'attribute', category, allowed, 'Boolean');
        }
        return visitor.decide(given) as WriteResult;
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
        withdraw: (...categories) => {
          categories.forEach((category) => rules.check(category));
          visitor.forget(categories.length ? categories : rules.asked);
          return categories.length
            ? decide(Object.fromEntries(categories.map((category) => [category, false])))
            : (visitor.withdraw() as WriteResult);
        },
        whenAllowed: (category, load, options) => {
          rules.check(category);
          needFunction(rules.name, 'load', load);
          const { signal } = own(checkOptions(rules.name, options));
          if (signal != null && typeof signal.addEventListener !== 'function')
            fail(rules.name, 'attribute', 'signal', signal, 'AbortSignal');
          if (signal?.aborted) return () => {};
          let cancel = () => {};
          const stop = until(signal, () => cancel());
          cancel = visitor.whenGranted(category, () => {
            stop();
            return load();
          });
          return stop;
        },
        subscribe: (listener) => {
          needFunction(rules.name, 'listener', listener);
          return visitor.subscribe(() => listener(state()));
        },
        inventory,
        inventoryTable: (format = 'html') => (format === 'html' ? html : markdown)(inventory()),
        on,
        guard,
      } as Consent<C>;
    };
    return on(page as object as Jar);
  };

/** The document whose cookies a jar that answers at once has; undefined where there is none, in Node and in a worker. */
const documentOf = ({ store, queue }: Partial<JarInternals> = {}): object | undefined =>
  queue ? undefined : store?.document?.();
