/** What went wrong: the error that is thrown for misuse, and the codes of both kinds. */

/** What is wrong in every browser, and so is thrown. Each has its entry in docs/errors.md. */
export type MisuseCode = 'name' | 'value' | 'size' | 'expiry' | 'attribute' | 'prefix' | 'codec';

/** What this page, this browser or this visitor refuses, and so is answered. Each has its entry in docs/errors.md. */
export type RefusalCode = 'insecure' | 'domain' | 'blocked' | 'scope' | 'full' | 'rejected';

/**
 * Thrown before anything is written when a call would fail in every browser on every page.
 * What only this page, browser or visitor refuses is never thrown: `set` and `remove` return it.
 *
 * @example
 * try {
 *   set('theme', text)
 * } catch (error) {
 *   if (isCookieError(error) && error.code === 'size') shorten()
 * }
 */
export class CookieError extends Error {
  override name = 'CookieError';

  constructor(
    /** Which rule was broken. */
    readonly code: MisuseCode,
    /** The cookie's name, as it was given. */
    readonly cookieName: string,
    reason: string,
    /** What the codec or the schema threw, where `code` is `'codec'`. */
    cause?: unknown,
  ) {
    super(`cookie "${cookieName}": ${reason}`, { cause });
  }
}

/**
 * Whether `error` is a {@link CookieError}, also one of another frame or of a second copy of this library,
 * which `instanceof` does not see.
 */
export const isCookieError = (error: unknown): error is CookieError =>
  (error as CookieError | undefined)?.name === 'CookieError';
