/** defineCookie: name, codec, default, lifetime, scope and purpose defined once, for every place that reads or writes the cookie. */
import type { ListenOptions } from '../changes/hub.js';
import type { CookieAttributes } from '../cookie/attributes.js';
import { checkOptions } from '../cookie/check.js';
import { merge } from '../cookie/merge.js';
import { raw } from '../encodings/raw.js';
import type { DefinedRemoval, WithRemoval } from '../jar/remove-all.js';
import { toResult, type WriteResult } from '../jar/result.js';
import type { DefineCookie } from './define-cookie.js';
import type { AnyDefinition } from './definition.js';
import { createFill } from './fill.js';
import { createFollower } from './follower.js';
import { chain, run, wait, type MaybePromise } from './maybe-promise.js';
import { needFunction, needJar, needValue, openSlot } from './open-slot.js';
import { planDefinition, type Plan } from './plan.js';
import { homeOf, type Slot, type Verbs } from './slot.js';
import { thaw } from './thaw.js';

/** A defined cookie in a jar. */
interface BoundCookie {
  readonly name: string;
  /** What `removeAll` and `cookieHeader` use. */
  readonly internals: NonNullable<WithRemoval['internals']> &
    DefinedRemoval &
    Pick<Slot, 'whyMissing'> & {
      /** The jar, as it was given: a hook renders a server's. */
      readonly jar: object;
    };
  readonly [member: string]: unknown;
}

/** For cookies of this jar where `on` does not say another. */
export const createDefineCookie = (jar: object): DefineCookie =>
  ((name: string, given?: AnyDefinition) => {
    const plan = planDefinition(name, given);
    const on = (other = jar): BoundCookie => bind(other as Verbs, plan, on);
    return on() as object;
  }) as DefineCookie;

/** `given`: the jar. `on`: binds the cookie to another one, to the page's where none is given. */
const bind = (given: Verbs, plan: Plan, on: (jar?: object) => BoundCookie): BoundCookie => {
  const { name: givenName, definition, attributes, scope, readers, standard, another } = plan;
  const { codec, encoding, chunked } = definition;
  const { jar, prefix } = homeOf(given);
  const name = prefix + givenName;
  const { slot, verbs, inTurn } = openSlot(given, givenName, definition);
  const { read, has, lastText, follow } = createFollower(jar, slot);
  const reader = readers(given);
  const filling = createFill(given, name, definition, slot, reader, attributes);

  /** The value of a text. Where the cookie is missing it is filled; `turn`: how that takes its turn. */
  const valueOf = (text: MaybePromise<string | undefined>, turn: typeof inTurn = inTurn) =>
    chain(text, (text) => (filling?.isDue(text) ? turn(filling.fill, name) : reader.read(text)));
  const attributesWith = (options?: CookieAttributes): object =>
    options === undefined
      ? attributes
      : merge(attributes, checkOptions(name, options), { encoding });
  const write = (value: unknown, options?: CookieAttributes): MaybePromise<WriteResult> =>
    slot.write(needValue(name, value), codec, attributesWith(options));
  /** What is written in pieces is kept from the other pages meanwhile, too. */
  const alone = chunked ? name : undefined;

  const observe = (
    listener: (value: unknown, oldValue: unknown) => void,
    options?: ListenOptions,
  ) => {
    needFunction(name, 'listener', listener);
    let last: unknown;
    let hasBegun = false;
    const onText = (text: MaybePromise<string | undefined>) =>
      // Where a consent's first look removes what is denied, the first value is read without it.
      hasBegun &&
      void run(function* () {
        yield* wait(begun);
        const now = yield* wait(text);
        // Only what a consent has kept back until now is filled: what somebody has removed is not made again before it is asked for.
        const value = reader.state.asked ? reader.read(now) : yield* wait(valueOf(now));
        const oldValue = last;
        last = value;
        // The same text gives the same value, and invalid text gives the default.
        if (value !== oldValue) listener(value, oldValue);
      });
    const stop = follow(onText, options);
    // After that, because what happened before is reported to others alone; and as it was reported, because that is what a change is one of.
    const begun = chain(valueOf(lastText()), (value) => (last = value));
    hasBegun = true;
    return { stop, begun };
  };

  const removeWith = (options?: object) => {
    reader.state.made = undefined;
    return inTurn(() => slot.remove(merge(scope, options)), alone);
  };

  const bound: BoundCookie = {
    name: givenName,
    definition,
    default: standard,
    get: () => valueOf(read()),
    set: (value: unknown, options?: CookieAttributes) => inTurn(() => write(value, options), alone),
    update: (change: (value: unknown) => unknown, options?: CookieAttributes) =>
      inTurn(() => {
        needFunction(name, 'change', change);
        const go = () =>
          chain(
            valueOf(read(), (work) => work()),
            (value) => write(change(value), options),
          );
        return slot.hold
          ? slot.hold(
              go,
              (text) => needValue(name, change(reader.read(text))),
              codec,
              attributesWith(options),
            )
          : go();
      }, name),
    // Without options: it may be an event's listener.
    remove: () => removeWith(),
    has,
    touch: () =>
      inTurn(
        () =>
          run(function* () {
            const text = yield* wait(slot.read());
            if (text === undefined)
              return (yield* wait(slot.whyMissing?.())) ?? toResult(name, ['rejected', 'cookie']);
            const rawValue = chunked ? undefined : yield* wait(verbs.get(name, { encoding: raw }));
            // As it stands, not as we would write it; but WebKit cuts what is not ASCII, and a tab only a server can write.
            const again = rawValue !== undefined && /^[ -~]*$/.test(rawValue);
            return again
              ? slot.write(rawValue, undefined, { ...attributes, encoding: raw })
              : slot.write(text, undefined, attributes);
          }),
        name,
      ),
    watch: (listener: (value: unknown, oldValue: unknown) => void, options?: ListenOptions) =>
      observe(listener, options).stop,
    subscribe: (listener: (value: unknown) => void) => {
      needFunction(name, 'listener', listener);
      let stopped = false;
      const show = (value: unknown) => listener(thaw(value));
      const { stop, begun } = observe(show);
      void chain(begun, (value) => stopped || show(value));
      return () => {
        stopped = true;
        stop();
      };
    },
    // Not the page's for want of another: on a server that would be nobody's.
    on: (other: Verbs) => {
      needJar(givenName, other);
      return bind(other, plan, on);
    },
    internals: {
      jar: given,
      on: (other) => on(other).internals,
      names: slot.names,
      whyMissing: slot.whyMissing,
      namesIn: (all) => slot.shownIn(all, givenName),
      remove: removeWith,
    },
  };
  // Not a getter in the literal: V8 makes a shape of its own for each object that has one, which takes longer than all else here.
  return another ? Object.defineProperty(bound, 'default', { get: another }) : bound;
};
