/** defineCookie: name, codec, default, lifetime, scope and purpose said once, for every place that reads or writes the cookie. */
import type { WriteResult } from '../jar/answer.js';
import type { CookieAttributes } from '../cookie/attributes.js';
import { fail } from '../cookie/error.js';
import { underOthers } from '../cookie/lifetime.js';
import { checkOptions } from '../cookie/write.js';
import { raw } from '../encodings/raw.js';
import { merge } from '../jar/jar.js';
import type { DefinedCookie, Definition, WatchOptions } from './definition.js';
import { followed } from './followed.js';
import type { Guards } from './guard.js';
import { after, type Later } from './later.js';
import { makeReaders, type Reader } from './reader.js';
import { chunked, scopeOf, single, turnsOf, type Verbs } from './slot.js';

/** Defines a cookie: with a default its value is never undefined. */
export interface DefineCookie {
  <T = string>(
    name: string,
    definition: Definition<T> & {
      /** The value where there is none, or none that is valid. */
      readonly default: NoInfer<T>;
    },
  ): DefinedCookie<T>;
  <T = string>(
    name: string,
    definition?: Definition<T> & {
      /** Left out, or undefined: the value is undefined where there is none, or none that is valid. */
      readonly default?: NoInfer<T> | undefined;
    },
  ): DefinedCookie<T | undefined>;
}

type AnyDefinition = Definition<unknown> & { readonly default?: unknown };

/** For cookies of this jar where `on` does not say another. */
export const makeDefineCookie = (jar: object): DefineCookie =>
  ((name: string, given?: AnyDefinition) => {
    if (typeof name !== 'string') fail(name, 'name', 'its name must be text');
    // Without a prototype, of which a polluted one would have its say.
    const definition = { __proto__: null, ...checkOptions(name, given) } as object as AnyDefinition;
    return bind(jar as Verbs, name, definition, makeReaders(definition));
  }) as DefineCookie;

const bind = (
  jar: Verbs,
  name: string,
  definition: AnyDefinition,
  readers: (jar: object) => Reader<unknown>,
): object => {
  const {
    codec,
    encoding,
    chunked: inPieces,
    default: _,
    purpose,
    category,
    consent,
    whenDenied,
    onInvalid,
    ...given
  } = definition;
  const attributes = underOthers<object>(given);
  /** Checked here, because anything but a function would fail later, outside of any call. */
  const needFunction = (given: unknown, what: string) =>
    typeof given === 'function' || fail(name, 'attribute', `${what} must be a function`);
  if (onInvalid) needFunction(onInvalid, 'onInvalid');
  if (consent) needFunction(consent.guard, "consent's guard");
  const { verbs, inTurn, encoding: jarEncoding } = turnsOf(jar);
  const own = inPieces
    ? chunked(verbs, name, encoding ?? jarEncoding)
    : single(verbs, name, encoding);
  const slot = consent ? (consent.guard as Guards)(own, jar, name, definition) : own;
  const { read, has, reported, follow } = followed(jar, slot);
  const reader = readers(jar);

  const get = () => after(read(), reader.read);
  const attributesWith = (options?: CookieAttributes): object =>
    merge(attributes, checkOptions(name, options), { encoding });
  const write = (value: unknown, options?: CookieAttributes): Later<WriteResult> =>
    slot.write(value, codec, attributesWith(options));
  /** What is written in pieces is kept from the other pages meanwhile, too. */
  const alone = inPieces ? name : undefined;

  const observe = (
    listener: (value: unknown, oldValue: unknown) => void,
    options?: WatchOptions,
  ) => {
    needFunction(listener, 'the listener');
    let last: unknown;
    const hear = (text: Later<string | undefined>) =>
      void after(
        after(
          after(begun, () => text),
          reader.read,
        ),
        (value) => {
          const oldValue = last;
          last = value;
          // The same text gives the same value, and invalid text gives the default.
          if (value !== oldValue) listener(value, oldValue);
        },
      );
    const stop = follow(hear, options);
    // After that, because what happened before is told to others alone; and as it was reported, because that is what a change is one of.
    const begun = after(after(reported(), reader.read), (value) => (last = value));
    return { stop, begun };
  };

  return {
    name,
    definition,
    // Of nobody's jar: a server renders it for one request and then for another.
    get default() {
      return readers({}).read(undefined);
    },
    get,
    set: (value: unknown, options?: CookieAttributes) => inTurn(() => write(value, options), alone),
    update: (change: (value: unknown) => unknown, options?: CookieAttributes) =>
      inTurn(() => {
        needFunction(change, 'the change');
        const go = () => after(get(), (value) => write(change(value), options));
        return slot.hold
          ? slot.hold(go, (text) => change(reader.read(text)), codec, attributesWith(options))
          : go();
      }, name),
    remove: () => inTurn(() => slot.remove(scopeOf(attributes)), alone),
    has,
    touch: () =>
      inTurn(
        () =>
          after(slot.read(), (text) =>
            text === undefined
              ? after(
                  slot.missing?.(),
                  (refusal) =>
                    refusal ?? {
                      ok: false,
                      code: 'rejected',
                      message: `cookie "${name}": it is not there, so there is nothing to write again`,
                    },
                )
              : inPieces
                ? slot.write(text, undefined, attributes)
                : after(verbs.get(name, { encoding: raw }), (wire = text) =>
                    // As it stands, not as we would write it; but WebKit cuts what is not ASCII, and a tab only a server can write.
                    /^[ -~]*$/.test(wire)
                      ? slot.write(wire, undefined, { ...attributes, encoding: raw })
                      : slot.write(text, undefined, attributes),
                  ),
          ),
        name,
      ),
    watch: (listener: (value: unknown, oldValue: unknown) => void, options?: WatchOptions) =>
      observe(listener, options).stop,
    subscribe: (listener: (value: unknown) => void) => {
      needFunction(listener, 'the listener');
      let stopped = false;
      const { stop, begun } = observe((value) => listener(value));
      void after(begun, (value) => stopped || listener(value));
      return () => {
        stopped = true;
        stop();
      };
    },
    on: (other: object) => bind(other as Verbs, name, definition, readers),
  };
};
