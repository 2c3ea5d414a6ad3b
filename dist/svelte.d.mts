import { DefinedCookie } from './index.mjs';
import './shared/verbs.mjs';
import './shared/schema.mjs';
import './shared/abort-signal-like.mjs';

/** Svelte's store of a defined cookie that begins with what the server has rendered. Svelte 4 and 5 alike: it needs nothing but their contract. */

/**
 * A Svelte store of a cookie: `$theme` reads it, `$theme = 'dark'` writes it, and `bind:value={$prefs.name}` writes a member.
 *
 * @typeParam T What the cookie's value is
 */
interface SeededStore<T> {
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
declare const seeded: <T>(cookie: DefinedCookie<T>, seed?: NoInfer<T>) => SeededStore<T>;

export { seeded };
export type { SeededStore };
