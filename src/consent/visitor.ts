/** A visitor: what the decision in one jar allows, and what follows from a change of it. */
import type { WriteResult } from '../jar/answer.js';
import { isPart } from '../define/chunks.js';
import type { AsyncDefinedCookie, DefinedCookie } from '../define/definition.js';
import { after, type Later } from '../define/later.js';
import type { Verbs } from '../define/slot.js';
import type { Listening } from '../jar/on-change.js';
import type { HeaderStore } from '../stores/header.js';
import { attempt, shownOf, type Kept, type Shown } from './cookies.js';
import { decisionText, type Decision } from './decision.js';
import { makeResponse } from './response.js';
import type { Rules, Status } from './rules.js';

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

/** `store`: the jar's, where it is known. */
export const makeVisitor = (
  jar: Verbs,
  cookie: Kind,
  rules: Rules,
  store: Partial<HeaderStore> | undefined,
): Visitor => {
  const cookies = new Map<string, Kept>();
  const response =
    store?.removals &&
    makeResponse(jar, jar.onChange as Listening, store as HeaderStore, rules.name);
  let begun = false;
  let replacing = false;
  let withdrawing = false;
  /** How many cookies the response has no room to remove. */
  let left = 0;

  /** Whether the name is one that goes with the category. */
  const clears = (category: string, name: string, shown: Shown) =>
    name !== rules.name &&
    rules
      .clears(category)
      .some((pattern) =>
        typeof pattern === 'string'
          ? isPart(pattern, name, shown[name]!)
          : name.search(pattern) >= 0,
      );

  /** Removes what the jar shows of a category; `all`: also what this page can't see, on another path. */
  const clear = (category: string, all: boolean) =>
    void after(jar.getAll(), (shown) => {
      for (const kept of cookies.values())
        if (kept.category === category && (all || shownOf(kept, shown).length)) {
          const [own, ...others] = kept.scopes.values();
          for (const scope of others) attempt(() => kept.slot.remove(scope));
          // What is still to be seen was set in another scope.
          attempt(() =>
            after(
              kept.slot.remove(own!),
              ({ code }) => code === 'scope' && kept.slot.remove({ ...own, everywhere: true }),
            ),
          );
        }
      for (const name in shown)
        if (clears(category, name, shown)) attempt(() => jar.remove(name, { everywhere: true }));
    });

  /** `changed`: whether the decision just did. What is undecided stays, unread, until the visitor says no or withdraws. */
  const enforce = (decision: Decision | undefined, changed: boolean) => {
    const denied: string[] = [];
    for (const category of rules.categories) {
      const status = rules.status(category, decision);
      if (status !== 'granted' && (withdrawing || status !== 'undecided')) denied.push(category);
      if (status === 'granted')
        for (const kept of cookies.values())
          if (kept.category === category) {
            const { held } = kept;
            kept.held = undefined;
            // One that fails is reported as an unhandled rejection, and keeps nobody else from being written.
            if (held) void new Promise((resolve) => resolve(held.write()));
          }
    }
    if (!response) denied.forEach((category) => clear(category, changed));
    // Because of a read, which anybody may send, a server removes nothing.
    else if (changed)
      left = response.clear(
        [...cookies.values()].filter(({ category }) => denied.includes(category)),
        (name, shown) => denied.some((category) => clears(category, name, shown)),
      );
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
  const removeAll = () =>
    response ? response.removeDecision() : jar.remove(rules.name, { everywhere: true });

  /** What became of a decision, and of what it removes. */
  const withLeft = (answer: WriteResult): WriteResult =>
    left && answer.ok
      ? {
          ok: false,
          code: 'scope',
          message: `cookie "${rules.name}": the decision counts, but ${left} cookies are left: this response has no room to remove them`,
        }
      : answer;

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
      left = 0;
      return after(cookie.get(), (decision) => {
        // An answer to an older question is none. One to a newer question stays one, with what it grants that this page knows nothing of.
        const standing = decision && decision.version >= rules.version ? decision : undefined;
        const asked = rules.categories.filter((category) => !rules.required.includes(category));
        const others = standing?.granted.filter((category) => !asked.includes(category)) ?? [];
        const granted = [
          ...asked.filter((category) => choice[category] ?? standing?.granted.includes(category)),
          // Anybody may have written it: so much is no page's, and would leave no room for the decision.
          ...(`${others}`.length > 2000 ? [] : others),
        ];
        const made = {
          version: standing?.version ?? rules.version,
          time: Math.floor(Date.now() / 1000),
          granted,
        };
        const text = decisionText.encode(made);
        return after(cookie.set(made), (answer) =>
          after(jar.getAll(rules.name), (texts): Later<WriteResult> => {
            // The same once more is no change, and says no all the same.
            if (decision && text === decisionText.encode(decision)) enforce(made, true);
            if (!texts.length || (texts[0] === text && !(response && texts[1])))
              return withLeft(answer);
            // Another one, of another scope, would be read before it. That there is none for a moment takes nothing away.
            replacing = true;
            return after(removeAll(), () => {
              replacing = false;
              return after(cookie.set(made), withLeft);
            });
          }),
        );
      });
    },
    withdraw: () => {
      begin();
      left = 0;
      withdrawing = true;
      return after(cookie.get(), (decision) =>
        after(cookie.remove(), (answer) =>
          after(answer.code === 'scope' ? removeAll() : answer, (answer) => {
            // Without one nothing has changed, but an older one may have left cookies.
            if (!decision) enforce(undefined, true);
            withdrawing = false;
            return withLeft(answer);
          }),
        ),
      );
    },
    subscribe: (listener) => {
      begin();
      return cookie.subscribe(listener);
    },
    keep: (kept) => {
      const key = JSON.stringify([kept.category, kept.slot.names, [...kept.scopes.keys()]]);
      const known = cookies.get(key);
      if (known) return known;
      cookies.set(key, kept);
      if (begun) sweep();
      return kept;
    },
  };
};
