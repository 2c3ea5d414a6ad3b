/** What a store throws, or rejects with, where it knows itself why it refuses a cookie. */
import type { Fault, RefusalCode } from '../cookie/error.js';

/** An error that says what the result of the write is. */
export interface Refusal extends Error {
  readonly fault?: Fault<RefusalCode>;
}

export const createRefusal = (...fault: Fault<RefusalCode>): Refusal =>
  Object.assign(new Error(fault[1]), { fault });
