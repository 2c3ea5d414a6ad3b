/** defineCookie: name, codec, default, lifetime, scope and purpose said once, for every place that reads or writes the cookie. */
import type { WriteResult } from '../jar/answer.js';
import type { CookieAttributes } from '../cookie/attributes.js';
import { underOthers } from '../cookie/lifetime.js';
import type { DefinedCookie, Definition, WatchOptions } from './definition.js';
import { followed } from './followed.js';
import type { Guards } from './guard.js';
import { after, type Later } from './later.js';
import { makeReader, type Reader } from './reader.js';
import { chunked, scopeOf, single, type Verbs } from './slot.js';

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
      /** Left out: the value is undefined where there is none, or none that is valid. */
      readonly default?: undefined;
    },
  ): DefinedCookie<T | undefined>;
}

type AnyDefinition = Definition<unknown> & { readonly default?: unknown };

/** For cookies of this jar where `on` does not say another. */
export const makeDefineCookie = (jar: object): DefineCookie =>
  ((name: string, given?: AnyDefinition) => {
    // Without a prototype, of which a polluted one would have its say.
    const definition = { __proto__: null, ...given } as object as AnyDefinition;
    return bind(jar as Verbs, name, definition, makeReader(definition));
  }) as DefineCookie;

const bind = (
  jar: Verbs,
  name: string,
  definition: AnyDefinition,
  reader: Reader<unknown>,
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
  const own = (inPieces ? chunked : single)(jar, name, encoding);
  const slot = consent ? (consent.guard as Guards)(own, jar, name, definition) : own;
  const { read, follow } = followed(jar, slot);

  const get = () => after(read(), reader.read);
  const set = (value: unknown, options?: CookieAttributes): Later<WriteResult> =>
    slot.write(value, codec, { ...attributes, ...options });

  const observe = (
    listener: (value: unknown, oldValue: unknown) => void,
    options?: WatchOptions,
  ) => {
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
          // The same text gives the same value; and what is no valid text, the default.
          if (value !== oldValue) listener(value, oldValue);
        },
      );
    const stop = follow(hear, options);
    // After that, because what happened before is told to others alone.
    const begun = after(get(), (value) => (last = value));
    return { stop, begun };
  };

  return {
    name,
    definition,
    get default() {
      return reader.read(undefined);
    },
    get,
    set,
    update: (change: (value: unknown) => unknown, options?: CookieAttributes) => {
      const go = () => after(get(), (value) => set(change(value), options));
      return slot.hold
        ? slot.hold(go, (text) => change(reader.read(text)), codec, { ...attributes, ...options })
        : go();
    },
    remove: () => slot.remove(scopeOf(attributes)),
    has: slot.has,
    touch: () =>
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
          : slot.write(text, undefined, attributes),
      ),
    watch: (listener: (value: unknown, oldValue: unknown) => void, options?: WatchOptions) =>
      observe(listener, options).stop,
    subscribe: (listener: (value: unknown) => void) => {
      let stopped = false;
      const { stop, begun } = observe((value) => listener(value));
      void after(begun, (value) => stopped || listener(value));
      return () => {
        stopped = true;
        stop();
      };
    },
    on: (other: object) => bind(other as Verbs, name, definition, reader),
  };
};
