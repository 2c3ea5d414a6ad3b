/** What went wrong: the codes, what was found, the message made of it, and the error that is thrown for misuse. */

import type { SetCookie } from './set-cookie.js';

/** The codes of errors that are thrown: the code is wrong. Each has an entry in docs/errors.md. */
export type MisuseCode = 'name' | 'expiry' | 'attribute' | 'prefix' | 'codec';

/** The codes of refusals that are returned: they depend on the value, the page, the browser or the visitor. Each has an entry in docs/errors.md. */
export type RefusalCode =
  'size' | 'value' | 'insecure' | 'domain' | 'blocked' | 'scope' | 'full' | 'consent' | 'rejected';

/** What was found wrong with a call, or what a write came to: what a message is made of. */
export interface Finding {
  /** Which rule was broken. */
  readonly code: MisuseCode | RefusalCode;
  /** The cookie's name, as it was given. */
  readonly cookieName: string;
  /** What it is about: an option's name, `'name'`, `'value'`, `'options'`. @default none: the code says all */
  readonly what?: string | undefined;
  /** The offending value, as it was given, or a figure. @default none */
  readonly value?: unknown;
  /** What it was held against: a limit, a host, a prefix, the option that needs it, the list of valid ones. @default none */
  readonly expected?: unknown;
  /** What a codec, an encoding, a schema or a browser threw. @default none */
  readonly cause?: unknown;
}

/**
 * What is wrong, as the core finds it: a {@link Finding} without the cookie's name, in the shortest form.
 *
 * @typeParam Code Which codes it may have
 */
export type Fault<Code = Finding['code']> = readonly [
  code: Code,
  what?: string | undefined,
  value?: unknown,
  expected?: unknown,
  cause?: unknown,
];

/** A page, as far as the check of writes needs it. */
interface PageLike {
  readonly cookie: string;
  readonly defaultView: object | null;
}

/** What development adds, once `gingersnap/explain` is imported: one record, which all entries share. */
export const explanation = { __proto__: null } as {
  /** The sentence for what was found; undefined where there is none. Never throws. */
  explain?: (cookieName: string, fault: Fault) => string | undefined;
  /**
   * Is called after each write. Gives the result that the caller gets, which finds out whether somebody looks at it. Never throws.
   * `cookie`: as it was written, or would have been where a rule refused it. `find`: finds what speaks against the write; it reads for
   * itself, and settles no result. `document`: whose window is gone when the document is; left out, or nothing, where there is none.
   */
  wrote?: <R extends object>(
    cookieName: string,
    cookie: SetCookie,
    find: () => Fault<RefusalCode> | undefined,
    store: { readonly document?: () => PageLike | undefined },
    result: R,
  ) => R;
  /** Is called with a refusal that the caller's code cannot see. Never throws. */
  refused?: (cookieName: string, code: RefusalCode, message: string) => void;
};

/** Where the entries of the codes are: the page that the package ships. */
export const ERRORS_PAGE = 'gingersnap/docs/errors.md#';

/** The message for a finding: a sentence in development; in production the finding, and the address of the code's entry. */
export const messageOf = (cookieName: string, fault: Fault): string => {
  const [code, what, value, , cause] = fault;
  const part = (before: string, it: unknown) => (it === undefined ? '' : before + describe(it));
  return (
    explanation.explain?.(cookieName, fault) ??
    `cookie "${describe(cookieName)}"${part(': ', what)}${
      // Not the text of a value, which may be a secret, and errors are logged.
      what === 'value' && code !== 'size' ? '' : part('=', value)
    }${part(': ', cause)}, see ${ERRORS_PAGE}${code}`
  );
};

/**
 * The error of a mistake in the code. It is thrown before anything is written. Refusals that depend on the value, the page, the browser or
 * the visitor are never thrown: `set` and `remove` return them.
 *
 * @example
 * try {
 *   set(name, 'dark')
 * } catch (error) {
 *   if (isCookieError(error) && error.code === 'name') rename()
 * }
 */
export class CookieError extends Error {
  /** Which rule was broken. */
  declare readonly code: MisuseCode;
  /** The cookie's name, as it was given. */
  declare readonly cookieName: string;
  /** What the codec threw; `undefined` for the other codes. */
  declare readonly cause: unknown;

  /** Only the library makes these errors: nothing else is accepted here. */
  constructor(cookieName: never, fault: never);
  /** @internal */
  constructor(cookieName: string, fault: Fault<MisuseCode>);
  constructor(cookieName: string, fault: Fault<MisuseCode>) {
    super(messageOf(cookieName, fault));
    Object.assign(this, { name: 'CookieError', code: fault[0], cookieName, cause: fault[4] });
  }
}

/** What a message says of a value, whatever it is: an error's own message; a symbol, and an object without `toString`, throw where they become text. */
export const describe = (value: unknown): string => {
  try {
    return String((value as Error | null | undefined)?.message ?? value).slice(0, 100);
  } catch {
    return typeof value;
  }
};

/** Throws for what is wrong in the code. */
export const fail = (cookieName: string, ...fault: Fault<MisuseCode>): never => {
  throw new CookieError(cookieName, fault);
};

/**
 * Checks whether `error` is a {@link CookieError}. It also recognises one of another frame or of a second copy of this library, which
 * `instanceof` does not.
 *
 * @example
 * if (isCookieError(error)) console.warn(error.code)
 */
export const isCookieError = (error: unknown): error is CookieError =>
  (error as CookieError | undefined)?.name === 'CookieError';
