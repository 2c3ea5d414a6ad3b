/** What went wrong: the codes, what was found, the message made of it, and the error that is thrown for misuse. */

import type { Attributes } from './set-cookie.js';

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

/** A write on a page, for the check of writes that nobody asked about. */
export interface WriteReport {
  /** The cookie's name, as it was given. */
  readonly cookieName: string;
  /** The cookie as it was written; its attributes alone where a rule has refused it. */
  readonly cookie: Attributes & { readonly name?: string };
  /** Finds what speaks against the write. It reads for itself, and settles no result. */
  readonly find: () => Fault<RefusalCode> | undefined;
  /** Whether somebody has looked at the result. */
  readonly isSettled: () => boolean;
  /** The document, whose window is gone when the document is. */
  readonly page: { readonly cookie: string; readonly defaultView: object | null };
}

/** What is wrong, as the core finds it: a {@link Finding} without the cookie's name. */
export type Fault<Code = Finding['code']> = readonly [
  code: Code,
  what?: string | undefined,
  value?: unknown,
  expected?: unknown,
  cause?: unknown,
];

export const findingOf = (
  cookieName: string,
  [code, what, value, expected, cause]: Fault,
): Finding => ({ code, cookieName, what, value, expected, cause });

/** What development adds, once `gingersnap/explain` is imported: one record, which all entries share. */
export const explanation = { __proto__: null } as {
  /** The sentence for a finding; undefined where there is none. Never throws. */
  explain?: (finding: Finding) => string | undefined;
  /** Is called after each write on a page. Never throws. */
  wrote?: (write: WriteReport) => void;
  /** Is called with a refusal that the caller's code cannot see. Never throws. */
  refused?: (cookieName: string, code: RefusalCode, message: string) => void;
};

/** Where the entries of the codes are: the page that the package ships. */
export const ERRORS_PAGE = 'gingersnap/docs/errors.md#';

/** The message for a finding: a sentence in development; in production the finding, and the address of the code's entry. */
export const messageOf = (finding: Finding): string => {
  const { code, cookieName, what, value, cause } = finding;
  const part = (before: string, it: unknown) => (it === undefined ? '' : before + describe(it));
  return (
    explanation.explain?.(finding) ??
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

  /** @internal */
  constructor(finding: Finding) {
    super(messageOf(finding));
    const { code, cookieName, cause } = finding;
    Object.assign(this, { name: 'CookieError', code, cookieName, cause });
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
  throw new CookieError(findingOf(cookieName, fault));
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
