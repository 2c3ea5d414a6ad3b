/** A slot that is written and read only while its category is allowed. */
import { isPromise } from '../cookie/is-promise.js';
import type { Stated } from '../define/definition.js';
import { until } from '../changes/until.js';
import { chain, lastly, run, wait, type MaybePromise } from '../define/maybe-promise.js';
import {
  createSlot,
  partsOf,
  scopeOf,
  type CreateSlot,
  type Slot,
  type Verbs,
} from '../define/slot.js';
import { toText } from '../jar/encode.js';
import { openWith, verbsOf } from '../jar/jar.js';
import { toResult, type WriteResult } from '../jar/result.js';
import { hold, letGo, type GuardedCookie, type Held } from './cookies.js';
import type { Rules, Status } from './rules.js';
import { createUpdate, type Change } from './update.js';
import type { Visitor } from './visitor.js';

/** Keeps nothing: for what throws, which must throw whatever the visitor says. The definition may be of a server's cookie. */
const paper = /* @__PURE__ */ verbsOf(
  /* @__PURE__ */ openWith({
    httpOnly: true,
    read: () => '',
    write: () => {},
    site: () => null,
  }),
) as unknown as Verbs;

export const createGuard = (
  slot: Slot,
  jar: Verbs,
  visitor: Visitor,
  rules: Rules,
  name: string,
  definition: Stated,
): Slot => {
  const { inTurn, encoding: jarEncoding } = partsOf(jar);
  const { encoding = jarEncoding, whenDenied = 'hold', chunked } = definition;
  const category = rules.check(definition.category, name);
  const draft = ((chunked as CreateSlot | undefined) ?? createSlot)(paper, name, encoding);
  const scope = scopeOf(definition);
  // A scope that nothing could be removed from throws here, not when consent is withdrawn.
  void draft.remove(scope);
  const kept: GuardedCookie = visitor.keep({
    category,
    name,
    chunked: !!chunked,
    slot,
    scopes: new Map([[JSON.stringify(scope), scope]]),
    read: () => chain(read(), seen),
    listeners: new Set(),
  });

  const status = (): MaybePromise<Status> => visitor.status(category);
  const ifGranted = <T, U>(then: () => MaybePromise<T>, otherwise: U): MaybePromise<T | U> =>
    chain<Status, T | U>(status(), (status) => (status === 'granted' ? then() : otherwise));
  const read = () => ifGranted(slot.read, undefined);
  const seen = (text: string | undefined) => {
    try {
      return kept.held?.change(text) ?? text;
    } catch {
      return text; // an update that throws is reported when it is to be written
    }
  };
  const refusal = (status: Status, outcome: Outcome): WriteResult =>
    toResult(name, ['consent', 'category', category, status, `${status}, ${outcome}`]);
  /** A no may have come while the write was under way, when what removes a denied category's cookies could not see this one. */
  const removeIfDenied = (attributes: object) => (result: WriteResult) =>
    chain<Status, WriteResult>(status(), (status) =>
      status === 'granted'
        ? result
        : chain(slot.remove(scopeOf(attributes)), () => refusal(status, 'removed')),
    );

  const write: Slot['write'] = (value, codec, attributes) => {
    const result = slot.write(value, codec, attributes);
    // A call may say another scope than the definition, and a no removes it from there as well.
    const scope = scopeOf(attributes);
    kept.scopes.set(JSON.stringify(scope), scope);
    return isPromise(result) ? result.then(removeIfDenied(attributes)) : result;
  };
  /** Keeps a change of the text until consent comes, where values are held. */
  const holdBack = (
    before: Status,
    change: Change,
    attributes: object,
  ): MaybePromise<WriteResult> => {
    // Without a page this is a server, whose requests share this jar and nothing else. Nor can a decision ever come here.
    if (jar.internals && !jar.internals.store.site()) return toResult(name, ['blocked']);
    if (whenDenied === 'drop') return refusal(before, 'dropped');
    const held: Held = {
      change,
      write: () =>
        inTurn(
          () =>
            run(function* () {
              const now = yield* wait(status());
              const shown = yield* wait(slot.read());
              // Something newer has been written, held or removed.
              if (kept.held !== held) return;
              held.due = now === 'granted';
              if (!held.due) return;
              yield* wait(
                lastly(
                  () => {
                    const text = change(shown);
                    if (text === undefined) return;
                    // Until it is stored it is seen as it is written.
                    held.change = () => text;
                    return write(text, undefined, attributes);
                  },
                  () => kept.held === held && hold(kept, undefined, () => {}),
                ),
              );
            }),
          name,
        ),
    };
    return hold(kept, held, () =>
      // Where a jar answers by promise, consent may have come since it was asked.
      chain(status(), (now) => {
        if (now === 'granted') letGo(kept);
        return refusal(before, 'held');
      }),
    );
  };
  /** What a write on paper comes to: what the code has wrong is thrown, and what the value has wrong is returned. */
  const findFault = (text: string, attributes: object): WriteResult | undefined => {
    const result = draft.write(text, undefined, attributes) as WriteResult;
    return result.code === 'size' || result.code === 'value' ? result : undefined;
  };

  return {
    // A change of the decision changes what is read.
    names: [...slot.names, rules.name],
    has: () => ifGranted(slot.has, false),
    read,
    shownIn: slot.shownIn,
    textIn: (all) => ifGranted(() => slot.textIn(all), undefined),
    write: (value, codec, attributes) =>
      run(function* () {
        const now = yield* wait(status());
        if (now === 'granted') return hold(kept, undefined, () => write(value, codec, attributes));
        // As text, which stays what it is whatever becomes of the value meanwhile.
        const text = toText(name, value, codec);
        if (typeof text !== 'string') return toResult(name, text);
        const fault = findFault(text, attributes);
        if (fault) return fault;
        const before = yield* wait(slot.read());
        return holdBack(
          now,
          // What another tab has written since is newer.
          (shown) => (shown === undefined || shown === before ? text : undefined),
          attributes,
        );
      }),
    hold: (go, change, codec, attributes) =>
      run(function* () {
        const now = yield* wait(status());
        if (now === 'granted') return go();
        const before = kept.held?.change;
        // The change, not its result: what stands there by then is not read before.
        const changed = (shown: string | undefined) => toText(name, change(shown), codec);
        const text = changed(before?.(undefined));
        if (typeof text !== 'string') return toResult(name, text);
        return (
          findFault(text, attributes) ??
          holdBack(
            now,
            createUpdate(
              before,
              (shown) => {
                const text = changed(shown);
                return typeof text === 'string' ? text : undefined;
              },
              text,
            ),
            attributes,
          )
        );
      }),
    whyMissing: () =>
      chain(status(), (status) =>
        status === 'granted' ? undefined : refusal(status, 'not written'),
      ),
    remove: (scope) => hold(kept, undefined, () => slot.remove(scope)),
    ...(whenDenied === 'hold' && {
      seen,
      onChange: (listener, options, onText) => {
        const stop = jar.onChange(listener, options);
        if (options.signal?.aborted) return stop;
        // At once a listener looks for itself, so that none gets what another one has just changed.
        const notify = jar.internals?.queue ? onText : listener;
        kept.listeners.add(notify);
        return until(options.signal, () => {
          kept.listeners.delete(notify);
          stop();
        });
      },
    }),
  };
};

/** What became of the value. */
type Outcome = 'held' | 'dropped' | 'removed' | 'not written';
