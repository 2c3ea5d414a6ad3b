/** A visitor: what the decision in one jar allows, and what follows from a change of it. */
import { toResult, type WriteResult } from '../jar/result.js';
import { call } from '../changes/call.js';
import { isPart } from '../define/chunks.js';
import type { AsyncDefinedCookie, DefinedCookie } from '../define/definition.js';
import { chain, run, wait, type MaybePromise } from '../define/maybe-promise.js';
import type { Verbs } from '../define/slot.js';
import { everywhere } from '../jar/everywhere.js';
import type { JarInternals } from '../jar/internals.js';
import type { HeaderStore } from '../server/store.js';
import { attempt, hold, letGo, shownOf, type GuardedCookie, type Shown } from './cookies.js';
import { decisionText, type Decision } from './decision.js';
import { createResponse } from './response.js';
import type { Rules, Status } from './rules.js';

/** What a visitor allows. */
export interface Visitor {
  /** The rules, with the full name of the decision's cookie. */
  readonly rules: Rules;
  /** The decision, where there is one on this version of the question. */
  readonly decision: () => MaybePromise<Decision | undefined>;
  readonly status: (category: string) => MaybePromise<Status>;
  readonly decide: (
    choice: Readonly<Record<string, boolean | undefined>>,
  ) => MaybePromise<WriteResult>;
  readonly withdraw: () => MaybePromise<WriteResult>;
  /** Forgets what is held of these categories. */
  readonly forget: (categories: readonly string[]) => void;
  /** Calls once, now or as soon as the category is granted. Gives what stops it. */
  readonly whenGranted: (category: string, go: () => unknown) => () => void;
  /** Calls back now and after each change, when what follows from it is done. */
  readonly subscribe: (listener: (decision: Decision | undefined) => void) => () => void;
  /** Puts a cookie under the decision. The same cookie of the same scope is one, however often it is defined or bound: so is what is held. */
  readonly keep: (kept: GuardedCookie) => GuardedCookie;
}

/** Seconds since 1970. */
const now = () => Math.floor(Date.now() / 1000);

type Kind = DefinedCookie<Decision | undefined> | AsyncDefinedCookie<Decision | undefined>;

/** `openAll`: opens each definition of the consent on this jar, so that its cookie is known here. */
export const createVisitor = (
  jar: Verbs,
  cookie: Kind,
  rules: Rules,
  openAll: () => void,
): Visitor => {
  const cookies = new Map<string, GuardedCookie>();
  /** What waits until its category is granted. */
  const waiting = new Set<{ readonly category: string; readonly go: () => unknown }>();
  const internals = jar.internals as (JarInternals & { readonly store: HeaderStore }) | undefined;
  // Only a request's store counts its removals.
  const response =
    typeof (internals?.store as Partial<HeaderStore> | undefined)?.removals === 'function'
      ? createResponse(jar, internals!, rules.name)
      : undefined;
  let begun = false;
  let opening = false;
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
    void chain(jar.getAll(), (shown) => {
      for (const kept of cookies.values())
        if (kept.category === category && (all || shownOf(kept, shown).length)) {
          const [own, ...others] = kept.scopes.values();
          for (const scope of others) attempt(() => kept.slot.remove(scope));
          // What is still to be seen was set in another scope.
          attempt(() =>
            chain(
              kept.slot.remove(own!),
              ({ code }) => code === 'scope' && kept.slot.remove({ ...own, everywhere }),
            ),
          );
        }
      for (const name in shown)
        if (clears(category, name, shown)) attempt(() => jar.remove(name, { everywhere }));
    });

  const goOn = (decision: Decision | undefined) => {
    for (const one of [...waiting])
      if (rules.status(one.category, decision) === 'granted' && waiting.delete(one)) call(one.go);
  };

  /** `changed`: whether the decision just did. What is undecided stays, unread, until the visitor says no or withdraws. */
  const enforce = (decision: Decision | undefined, changed: boolean) => {
    const denied: string[] = [];
    // A no counts for what has not been used in this jar as well.
    if (changed) {
      opening = true;
      openAll();
      opening = false;
    }
    for (const category of rules.categories) {
      const status = rules.status(category, decision);
      if (status !== 'granted' && (withdrawing || status !== 'undecided')) denied.push(category);
      if (status === 'granted')
        for (const kept of cookies.values()) if (kept.category === category) letGo(kept);
    }
    if (!response) denied.forEach((category) => clear(category, changed));
    // Because of a read, which anybody may send, a server removes nothing.
    else if (changed)
      left = response.clear(
        [...cookies.values()].filter(({ category }) => denied.includes(category)),
        (name, shown) => denied.some((category) => clears(category, name, shown)),
      );
    goOn(decision);
  };

  /** What others may have set since, in spite of the decision. */
  const sweep = () => void chain(cookie.get(), (decision) => enforce(decision, false));

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
    response ? response.removeDecision() : jar.remove(rules.name, { everywhere });

  /** What became of a decision, and of what it removes. */
  const withLeft = (result: WriteResult): WriteResult =>
    left && result.ok ? toResult(rules.name, ['scope', 'decision', left]) : result;

  /** A decision on this version of the question, or a newer one; an answer to an older question is none. */
  const onThisVersion = (decision: Decision | undefined): Decision | undefined =>
    decision && decision.version >= rules.version ? decision : undefined;

  /** What a choice makes of the decision. One on a newer question stays one, with what it grants that this page knows nothing of. */
  const decisionOf = (
    choice: Readonly<Record<string, boolean | undefined>>,
    decision: Decision | undefined,
  ): Decision => {
    const standing = onThisVersion(decision);
    const others = standing?.granted.filter((category) => !rules.asked.includes(category)) ?? [];
    return {
      version: standing?.version ?? rules.version,
      time: now(),
      granted: [
        ...rules.asked.filter(
          (category) => choice[category] ?? rules.status(category, decision) === 'granted',
        ),
        // Anybody may have written it: so much is no page's, and would leave no room for the decision.
        ...(`${others}`.length > 2000 ? [] : others),
      ],
    };
  };

  /** Writes a decision in place of the one that is read. */
  const record = (made: Decision, decision: Decision | undefined) =>
    run<WriteResult>(function* () {
      const text = decisionText.encode(made);
      const result = yield* wait(cookie.set(made));
      const texts = yield* wait(jar.getAll(rules.name));
      // The same once more is no change, and says no all the same.
      if (decision && text === decisionText.encode(decision)) enforce(made, true);
      if (!texts.length || (texts[0] === text && !(response && texts[1]))) return withLeft(result);
      // Another one, of another scope, would be read before it. That there is none for a moment takes nothing away.
      replacing = true;
      yield* wait(removeAll());
      replacing = false;
      return withLeft(yield* wait(cookie.set(made)));
    });

  return {
    rules,
    decision: () => chain<Decision | undefined, Decision | undefined>(cookie.get(), onThisVersion),
    status: (category) => {
      begin();
      return chain(cookie.get(), (decision) => rules.status(category, decision));
    },
    decide: (choice) =>
      run(function* () {
        begin();
        left = 0;
        const decision = yield* wait<Decision | undefined>(cookie.get());
        return record(decisionOf(choice, decision), decision);
      }),
    withdraw: () =>
      run(function* () {
        begin();
        left = 0;
        withdrawing = true;
        const decision = yield* wait<Decision | undefined>(cookie.get());
        let result: WriteResult;
        // Where no decision counts as a yes, a no must stay: as the answer to a question that is older than all.
        if (rules.optOut)
          result = yield* wait(record({ version: 0, time: now(), granted: [] }, decision));
        else {
          const removed = yield* wait(cookie.remove());
          result = removed.code === 'scope' ? yield* wait(removeAll()) : removed;
          // Without one nothing has changed, but an older one may have left cookies.
          if (!decision) enforce(undefined, true);
        }
        withdrawing = false;
        return withLeft(result);
      }),
    forget: (categories) => {
      for (const kept of cookies.values())
        if (categories.includes(kept.category)) void hold(kept, undefined, () => {});
    },
    whenGranted: (category, go) => {
      const one = { category, go };
      begin();
      waiting.add(one);
      void chain(cookie.get(), goOn);
      return () => void waiting.delete(one);
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
      if (begun && !opening) sweep();
      return kept;
    },
  };
};
