/** What the core makes of a finding: its message, and its error. */
import {
  CookieError,
  messageOf as messageOfFault,
  type Fault,
  type Finding,
  type MisuseCode,
} from '../../src/cookie/error.js';
import { faultOf } from '../../src/explain/finding.js';

export const messageOf = (finding: Finding): string =>
  messageOfFault(finding.cookieName, faultOf(finding));

export const errorOf = (finding: Finding): CookieError =>
  new CookieError(finding.cookieName, faultOf(finding) as Fault<MisuseCode>);
