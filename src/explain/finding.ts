/** What was found, by name: the sentences are made of it. The core passes it on in the shortest form. */
import type { Fault, Finding } from '../cookie/error.js';

/** The finding behind a fault. */
export const findingOf = (
  cookieName: string,
  [code, what, value, expected, cause]: Fault,
): Finding => ({ code, cookieName, what, value, expected, cause });

/** The fault in a finding. */
export const faultOf = ({ code, what, value, expected, cause }: Finding): Fault => [
  code,
  what,
  value,
  expected,
  cause,
];
