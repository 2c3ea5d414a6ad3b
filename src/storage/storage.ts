/** cookieStorage: each name is a defined cookie, whose text is the item. */
import { attributesOf, checkOptions, type Options } from '../cookie/check.js';
import { explanation, fail, isCookieError } from '../cookie/error.js';
import { isPromise } from '../cookie/is-promise.js';
import { own } from '../cookie/own.js';
import type { DefineCookie } from '../define/define-cookie.js';
import type { Stated } from '../define/definition.js';
import { chain, type MaybePromise } from '../define/maybe-promise.js';
import type { CreateGuardedSlot } from '../define/guard.js';
import { needWhenDenied } from '../define/open-slot.js';
import type { Verbs } from '../define/slot.js';
import { plain, type WriteResult } from '../jar/result.js';
import type { CookieStorageOptions, CreateCookieStorage, RefusedWrite } from './types.js';

/** A defined cookie, on a jar that answers at once or by promise. */
interface Cookie {
  readonly get: () => MaybePromise<string | undefined>;
  readonly set: (value: string) => MaybePromise<WriteResult>;
  readonly remove: () => MaybePromise<WriteResult>;
  readonly watch: (listener: (value: string | undefined) => void) => () => void;
}

interface Item {
  readonly cookie: Cookie;
  /** How many writes of this storage are under way. */
  writes: number;
  /** How each subscriber is to be called when they are done. */
  readonly due: Map<object, () => void>;
}

/** What a mistake in the options is reported under: they are of no single cookie. */
const NAME = 'cookieStorage';

const warn = ({ code, message }: RefusedWrite, name: string) =>
  explanation.refused?.(name, code, message);

export const createCreateStorage = (defineCookie: DefineCookie): CreateCookieStorage =>
  ((given?: CookieStorageOptions) => {
    const { jar, onRefused = warn, ...definition } = own(checkOptions(NAME, given));
    checkStorage(jar, onRefused, definition);
    /** Whether the jar answers by promise. */
    const later = !!(jar as Verbs | undefined)?.internals?.queue;

    const items = new Map<string, Item>();
    const itemOf = (name: string): Item => {
      let item = items.get(name);
      if (!item) {
        const cookie = defineCookie(name, definition);
        item = { cookie: jar ? cookie.on(jar) : cookie, writes: 0, due: new Map() };
        // Names may be made up without end.
        if (items.size > 999) items.clear();
        items.set(name, item);
      }
      return item;
    };

    const judge = (name: string, quota: RegExp) => (result: WriteResult) => {
      if (result.ok) return;
      if (quota.test(result.code)) throw new DOMException(result.message, 'QuotaExceededError');
      onRefused(plain(result) as RefusedWrite, name);
    };

    const write = (
      name: string,
      go: (cookie: Cookie) => MaybePromise<WriteResult>,
      quota: RegExp,
    ): MaybePromise<void> => {
      const item = itemOf(name);
      const end = () => {
        if (--item.writes) return;
        // Each in a task of its own, so that one that throws is reported and keeps nobody else from being called.
        for (const deliver of item.due.values()) void Promise.resolve().then(deliver);
        item.due.clear();
      };
      const result = chain(go(item.cookie), judge(name, quota));
      if (!isPromise(result)) return;
      item.writes++;
      return result.finally(end);
    };
    /** Calls at once, so that writes keep their order. Where the jar answers by promise, what is thrown rejects. */
    const answer = (work: () => MaybePromise<unknown>): MaybePromise<unknown> =>
      later ? new Promise((resolve) => resolve(work())) : work();

    return {
      getItem: (name: string, initial: unknown = null) =>
        answer(() => {
          try {
            return chain<string | undefined, unknown>(
              itemOf(name).cookie.get(),
              (text) => text ?? initial,
            );
          } catch (error) {
            // No cookie has such a name, or none with these attributes.
            if (isCookieError(error) && /^(name|prefix)$/.test(error.code)) return initial;
            throw error;
          }
        }),
      setItem: (name: string, value: string) =>
        answer(() => write(name, ({ set }) => set(value), /^(size|value|full)$/)),
      removeItem: (name: string) => answer(() => write(name, ({ remove }) => remove(), /^$/)),
      subscribe: (name: string, callback: (value: unknown) => void, initial: unknown = null) => {
        if (typeof callback !== 'function') fail(name, 'attribute', 'listener', callback);
        const item = itemOf(name);
        const key = {};
        const stop = item.cookie.watch((text) => {
          const deliver = () => callback(text ?? initial);
          // A state is ahead of its writes: an older one of them would take it back.
          if (item.writes) item.due.set(key, deliver);
          else deliver();
        });
        return () => {
          item.due.delete(key);
          stop();
        };
      },
    };
  }) as CreateCookieStorage;

/** Throws for invalid options where they are written, and not at the first item. */
const checkStorage = (jar: unknown, onRefused: unknown, definition: object): void => {
  const { chunked, consent, purpose, category, whenDenied, ...rest } = own<Stated>(definition);
  const attributes = own(rest as Options);
  const need = (value: unknown, what: string, given: unknown) =>
    typeof value === 'function' || fail(NAME, 'attribute', what, given);
  need(onRefused, 'onRefused', onRefused);
  if (jar) need((jar as Partial<Verbs>).onChange, 'jar', jar);
  if (chunked) need(chunked, 'chunked', chunked);
  if (consent) {
    const { guard } = consent as { readonly guard?: CreateGuardedSlot };
    need(guard?.check, 'consent', consent);
    needWhenDenied(NAME, whenDenied);
    guard!.check(NAME, category);
  }
  // What is kept is a library's own text.
  if (attributes['codec'] != null) fail(NAME, 'attribute', 'codec', attributes['codec'], 'text');
  attributesOf(NAME, attributes, true);
};
