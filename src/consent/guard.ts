/** A slot that is written and read only while its category is allowed. */
import { fail } from '../cookie/error.js';
import type { Stated } from '../define/definition.js';
import { chain, isPromise, run, wait, type MaybePromise } from '../define/maybe-promise.js';
import {
  createSlot,
  scopeOf,
  type CreateSlot,
  type partsOf,
  type Slot,
  type Verbs,
} from '../define/slot.js';
import { toText } from '../jar/encode.js';
import { openWith, verbsOf } from '../jar/jar.js';
import { toResult, type WriteResult } from '../jar/result.js';
import type { Held } from './cookies.js';
import type { Rules, Status } from './rules.js';
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
  visitor: Visitor,
  rules: Rules,
  name: string,
  definition: Stated,
  { inTurn, encoding: jarEncoding }: ReturnType<typeof partsOf>,
): Slot => {
  const { encoding = jarEncoding, whenDenied = 'hold', chunked } = definition;
  const category = rules.check(definition.category, name);
  if (!/^(hold|drop)$/.test(whenDenied)) fail(name, 'attribute', 'whenDenied', whenDenied);
  const draft = ((chunked as CreateSlot | undefined) ?? createSlot)(paper, name, encoding);
  const scope = scopeOf(definition);
  // A scope that nothing could be removed from throws here, not when consent is withdrawn.
  void draft.remove(scope);
  const kept = visitor.keep({
    category,
    name,
    chunked: !!chunked,
    slot,
    scopes: new Map([[JSON.stringify(scope), scope]]),
  });

  const status = (): MaybePromise<Status> => visitor.status(category);
  const ifGranted = <T, U>(then: () => MaybePromise<T>, otherwise: U): MaybePromise<T | U> =>
    chain<Status, T | U>(status(), (status) => (status === 'granted' ? then() : otherwise));
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
  /** Keeps a change of the text until consent comes, where values are held. `change` gives nothing for what is to stay. */
  const hold = (status: Status, change: Held['change'], attributes: object): WriteResult => {
    if (whenDenied === 'drop') return refusal(status, 'dropped');
    kept.held = {
      change,
      write: () =>
        inTurn(
          () =>
            chain(slot.read(), (now) => {
              const text = change(now);
              return text !== undefined && write(text, undefined, attributes);
            }),
          name,
        ),
    };
    return refusal(status, 'held');
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
    read: () => ifGranted(slot.read, undefined),
    shownIn: slot.shownIn,
    textIn: (all) => ifGranted(() => slot.textIn(all), undefined),
    write: (value, codec, attributes) =>
      run(function* () {
        const now = yield* wait(status());
        kept.held = undefined;
        if (now === 'granted') return write(value, codec, attributes);
        // As text, which stays what it is whatever becomes of the value meanwhile.
        const text = toText(name, value, codec);
        if (typeof text !== 'string') return toResult(name, text);
        const fault = findFault(text, attributes);
        if (fault) return fault;
        const before = yield* wait(slot.read());
        return hold(
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
        const { held } = kept;
        // The change, not its result: what stands there by then is not read before.
        const changed = (shown: string | undefined) =>
          toText(name, change(held?.change(shown) ?? shown), codec);
        const text = changed(undefined);
        if (typeof text !== 'string') return toResult(name, text);
        return (
          findFault(text, attributes) ??
          hold(
            now,
            (shown) => {
              const text = changed(shown);
              return typeof text === 'string' ? text : undefined;
            },
            attributes,
          )
        );
      }),
    whyMissing: () =>
      chain(status(), (status) =>
        status === 'granted' ? undefined : refusal(status, 'not written'),
      ),
    remove: (scope) => {
      kept.held = undefined;
      return slot.remove(scope);
    },
  };
};

/** What became of the value. */
type Outcome = 'held' | 'dropped' | 'removed' | 'not written';
