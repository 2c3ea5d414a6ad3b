/** What went wrong: the error that is thrown for misuse, and the codes of both kinds. */

/** What is wrong in every browser, and so is thrown. Each has its entry in docs/errors.md. */
export type MisuseCode = 'name' | 'value' | 'size' | 'expiry' | 'attribute' | 'prefix' | 'codec';

/** What this page, this browser or this visitor refuses, and so is answered. Each has its entry in docs/errors.md. */
export type RefusalCode =
  'insecure' | 'domain' | 'blocked' | 'scope' | 'full' | 'consent' | 'rejected';

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
  /** Which rule was broken. */
  declare readonly code: MisuseCode;
  /** The cookie's name, as it was given. */
  declare readonly cookieName: string;
  /** What the codec, the schema or the encoding threw; undefined for the other codes. */
  declare readonly cause: unknown;

  constructor(code: MisuseCode, cookieName: string, reason: string, cause?: unknown) {
    super(`cookie "${describe(cookieName)}": ${reason}`);
    Object.assign(this, { name: 'CookieError', code, cookieName, cause });
  }
}

/** What a message says of a value, whatever it is: a symbol, and an object without `toString`, throw where they become text. */
export const describe = (value: unknown): string => {
  try {
    return String(value);
  } catch {
    return typeof value;
  }
};

/** Throws for what is wrong everywhere. */
export const fail = (cookieName: string, code: MisuseCode, reason: string): never => {
  throw new CookieError(code, cookieName, reason);
};

/** The error for a value that has no form: `cause` is what the codec or the encoding threw, which need not be an Error. */
export const noForm = (code: MisuseCode, cookieName: string, cause: unknown): CookieError =>
  new CookieError(
    code,
    cookieName,
    `its value has no form: ${describe((cause as Error | undefined)?.message ?? cause)}`,
    cause,
  );

/**
 * Whether `error` is a {@link CookieError}, also one of another frame or of a second copy of this library,
 * which `instanceof` does not see.
 */
export const isCookieError = (error: unknown): error is CookieError =>
  (error as CookieError | undefined)?.name === 'CookieError';
