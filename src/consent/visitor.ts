/** A visitor: what the decision in one jar allows, and what follows from a change of it. */
import type { WriteResult } from '../jar/answer.js';
import { belongs } from '../define/chunks.js';
import type { AsyncDefinedCookie, DefinedCookie } from '../define/definition.js';
import { after, type Later } from '../define/later.js';
import type { Slot, Verbs } from '../define/slot.js';
import { decisionText, type Decision } from './decision.js';
import type { Rules, Status } from './rules.js';

/** A cookie of a category, and how it is removed. */
export interface Kept {
  readonly category: string;
  readonly slot: Slot;
  readonly scope: object;
  /** Writes the value that waits for consent. */
  held?: (() => unknown) | undefined;
}

/** What a visitor allows. */
export interface Visitor {
  /** The decision, where there is one on this version of the question. */
  readonly decision: () => Later<Decision | undefined>;
  readonly status: (category: string) => Later<Status>;
  readonly decide: (choice: Readonly<Record<string, boolean | undefined>>) => Later<WriteResult>;
  readonly withdraw: () => Later<WriteResult>;
  /** Calls back now and after each change, when what follows from it is done. */
  readonly subscribe: (listener: (decision: Decision | undefined) => void) => () => void;
  /** Puts a cookie under the decision. The same cookie of the same scope is one, however often it is defined or bound: so is what is held. */
  readonly keep: (kept: Kept) => Kept;
}

type Kind = DefinedCookie<Decision | undefined> | AsyncDefinedCookie<Decision | undefined>;

export const makeVisitor = (jar: Verbs, cookie: Kind, rules: Rules): Visitor => {
  const cookies = new Map<string, Kept>();
  let begun = false;
  let replacing = false;

  /** What can't be removed from here, a cookie without a name or a server's, keeps nothing else from going. */
  const attempt = (remove: () => unknown) =>
    void new Promise((resolve) => resolve(remove())).catch(() => {});

  /** Removes what the jar shows of a category; `all`: also what this page can't see, on another path. */
  const clear = (category: string, all: boolean) =>
    void after(jar.getAll(), (shown) => {
      for (const { category: its, slot, scope } of cookies.values())
        if (its === category && (all || slot.names.some((name) => name in shown)))
          // What is still to be seen was set in another scope.
          attempt(() =>
            after(
              slot.remove(scope),
              ({ code }) => code === 'scope' && slot.remove({ ...scope, everywhere: true }),
            ),
          );
      for (const pattern of rules.clears(category))
        for (const name in shown)
          if (
            name !== rules.name &&
            (typeof pattern === 'string' ? belongs(pattern, name) : name.search(pattern) >= 0)
          )
            attempt(() => jar.remove(name, { everywhere: true }));
    });

  /** `changed`: whether the decision just did. Else the cookies of an older yes stay until the visitor is asked again. */
  const enforce = (decision: Decision | undefined, changed: boolean) => {
    for (const category of rules.categories) {
      const status = rules.status(category, decision);
      if (status !== 'granted' && (changed || status !== 'undecided')) clear(category, changed);
      if (status === 'granted')
        for (const kept of cookies.values())
          if (kept.category === category) {
            const { held } = kept;
            kept.held = undefined;
            // One that fails is reported as an unhandled rejection, and keeps nobody else from being written.
            if (held) void new Promise((resolve) => resolve(held()));
          }
    }
  };

  /** What others may have set since, in spite of the decision. */
  const sweep = () => void after(cookie.get(), (decision) => enforce(decision, false));

  /** From the first use on; so to define a cookie touches nothing. */
  const begin = () => {
    if (begun) return;
    begun = true;
    // Without a CookieStore nobody polls for this: a tab that decides tells the others.
    cookie.watch((decision) => replacing || enforce(decision, true), { interval: Infinity });
    sweep();
  };

  /** Removes the decision's cookie in every scope. */
  const removeAll = () => jar.remove(rules.name, { everywhere: true });

  const current = () =>
    after(cookie.get(), (decision) =>
      decision && decision.version >= rules.version ? decision : undefined,
    );

  return {
    decision: current,
    status: (category) => {
      begin();
      return after(cookie.get(), (decision) => rules.status(category, decision));
    },
    decide: (choice) => {
      begin();
      return after(current(), (decision) => {
        const granted = rules.categories.filter(
          (category) =>
            !rules.required.includes(category) &&
            (choice[category] ?? decision?.granted.includes(category)),
        );
        const made = { version: rules.version, time: Math.floor(Date.now() / 1000), granted };
        return after(cookie.set(made), (answer) =>
          after<string | undefined, WriteResult>(jar.get(rules.name), (text) => {
            if (text === undefined || text === decisionText.encode(made)) return answer;
            // Another one, of another scope, would be read before it. That there is none for a moment takes nothing away.
            replacing = true;
            return after(removeAll(), () => {
              replacing = false;
              return cookie.set(made);
            });
          }),
        );
      });
    },
    withdraw: () => {
      begin();
      return after(cookie.get(), (decision) => {
        // Without one nothing changes, but an older one may have left cookies.
        if (!decision) enforce(undefined, true);
        return after(cookie.remove(), (answer) => (answer.code === 'scope' ? removeAll() : answer));
      });
    },
    subscribe: (listener) => {
      begin();
      return cookie.subscribe(listener);
    },
    keep: (kept) => {
      const key = JSON.stringify([kept.category, kept.slot.names, kept.scope]);
      const known = cookies.get(key);
      if (known) return known;
      cookies.set(key, kept);
      if (begun) sweep();
      return kept;
    },
  };
};
