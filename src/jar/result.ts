/** What became of a write. */
import type { StandardIssue } from '../codecs/schema.js';
import { explanation, messageOf, type Fault, type RefusalCode } from '../cookie/error.js';
import type { SetCookie } from '../cookie/set-cookie.js';
import type { StoreInfo } from '../stores/store.js';

/**
 * The result of `set` and `remove`: it depends on the value, the page, the browser or the visitor. On a page the result is computed lazily:
 * the first look at `ok` reads the cookie back, and you only pay for that if you look. All other results are plain data.
 *
 * @example
 * const result = set('theme', 'dark')
 * if (!result.ok) console.warn(result.code, result.message)
 */
export type WriteResult =
  | {
      /** True: the cookie is as you asked for, there or gone. */
      readonly ok: true;
      /** Left out: the write was not refused. */
      readonly code?: undefined;
      /** Left out: the write was not refused. */
      readonly message?: undefined;
      /** Left out: the write was not refused. */
      readonly issues?: undefined;
    }
  | {
      /** False: the write was refused. */
      readonly ok: false;
      /** Why it was refused. */
      readonly code: RefusalCode;
      /** A sentence for developers, with the cookie's name. It may change from version to version, so don't show it to visitors. */
      readonly message: string;
      /** The schema's issues with the value. @default none: no schema refused it */
      readonly issues?: readonly StandardIssue[] | undefined;
    };

/** The result of a write as plain data. */
export const toResult = (cookieName: string, fault?: Fault<RefusalCode>): WriteResult => {
  if (!fault) return { ok: true };
  const issues = (fault[4] as { readonly issues?: readonly StandardIssue[] } | undefined)?.issues;
  return {
    ok: false,
    code: fault[0],
    message: messageOf(cookieName, fault),
    ...(issues && { issues }),
  };
};

/** Makes the result of a write. `find` finds what speaks against it; what it finds is `known` where a rule has refused it. */
export type Answer = (
  store: Pick<StoreInfo, 'document'>,
  cookieName: string,
  cookie: SetCookie,
  find: () => Fault<RefusalCode> | undefined,
  known?: boolean,
) => WriteResult;

/**
 * A result that is computed at the first look at it: in Chromium, to read a cookie back takes as long as ten writes. What is `known` already
 * is plain data.
 */
export const answer: Answer = (store, cookieName, cookie, find, known) => {
  let settled: WriteResult | undefined;
  const settle = (): WriteResult => (settled ??= toResult(cookieName, find()));
  const result = known
    ? settle()
    : ({
        get ok() {
          return settle().ok;
        },
        get code() {
          return settle().code;
        },
        get message() {
          return settle().message;
        },
      } as WriteResult);
  return explanation.wrote?.(cookieName, cookie, find, store, result) ?? result;
};

/** A result as plain data, looked at now. */
export const plain = ({ ok, code, message, issues }: WriteResult): WriteResult =>
  ok ? { ok } : { ok, code, message, ...(issues && { issues }) };
