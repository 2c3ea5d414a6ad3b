/** Svelte's store of a defined cookie that begins with what the server has rendered. Svelte 4 and 5 alike: it needs nothing but their contract. */
import type { DefinedCookie } from './define/definition.js';
import { isOfRequest } from './frameworks/request.js';
import { thaw } from './define/thaw.js';

/**
 * A Svelte store of a cookie: `$theme` reads it, `$theme = 'dark'` writes it, and `bind:value={$prefs.name}` writes a member.
 *
 * @typeParam T What the cookie's value is
 */
export interface SeededStore<T> {
  /**
   * Calls the listener with the value now, and whenever it changes. Objects and arrays are copies of its own, which it may change.
   *
   * @returns stops the listener; a second call is harmless
   */
  readonly subscribe: (listener: (value: T) => void) => () => void;
  /**
   * Writes the cookie; `undefined` removes it. Throws what the definition's `set` does. If the write is refused, the listeners are called
   * with the value that the cookie has; use the definition's own `set` to learn why.
   */
  readonly set: (value: T) => void;
  /** Writes what the function returns. It gets a copy of the present value, which it may change. */
  readonly update: (change: (value: T) => T) => void;
}

/**
 * Creates a Svelte store without a flash. The server and the page that hydrates render the seed; then the store follows the cookie, whoever
 * changes it. Call it in the component that shows it.
 *
 * @typeParam T What the cookie's value is
 * @param cookie The definition. On a server one that is bound to the request's jar begins with what the jar shows.
 * @param seed The value that the server read from the request, which `load` returned. Without it both render the definition's default.
 * @example
 * const theme = seeded(themeCookie, data.theme) // +page.svelte; load returns theme: themeCookie.on(event.locals.jar).get()
 */
export const seeded = <T>(
  cookie: DefinedCookie<T>,
  seed: NoInfer<T> = isOfRequest(cookie) ? cookie.get() : cookie.default,
): SeededStore<T> => {
  /** Those that subscribe before the page is hydrated: they begin to follow afterwards. */
  const waiting = new Set<() => void>();
  const listeners = new Set<(value: T) => void>();
  let follows = false;
  let notified = 0;
  const follow = () => {
    follows = true;
    for (const begin of waiting) begin();
    waiting.clear();
  };
  // Svelte hydrates a component at one go. A server follows nothing: it renders what it has read of the request.
  if (typeof document !== 'undefined') queueMicrotask(follow);

  /** Calls the listeners once more where a write has changed nothing: what they hold may be changed already. */
  const write = (work: () => unknown) => {
    const before = notified;
    try {
      work();
    } finally {
      if (notified === before) for (const listener of listeners) listener(thaw(cookie.get()));
    }
  };
  const set = (value: T) => {
    write(() =>
      value === undefined ? cookie.remove() : cookie.set(value as Exclude<T, undefined>),
    );
  };

  return {
    subscribe: (given) => {
      const listener = (value: T) => given(value);
      let stop = () => {};
      const begin = () => {
        listeners.add(listener);
        stop = cookie.subscribe((value) => {
          notified++;
          listener(value);
        });
      };
      if (follows) begin();
      else {
        listener(thaw(seed));
        waiting.add(begin);
      }
      return () => {
        waiting.delete(begin);
        listeners.delete(listener);
        stop();
      };
    },
    set,
    update: (change) => {
      write(() => cookie.update((value) => change(thaw(value)) as Exclude<T, undefined>));
    },
  };
};
