/** One sentence for each code: what was found, what the rule is, what to write instead. */
import type { Finding } from '../cookie/error.js';
import { explainRefusedDomain } from './addresses.js';
import { explainConsent } from './categories.js';
import { explainExpiry } from './lifetimes.js';
import { explainName, nameIn } from './names.js';
import { explainAttribute } from './options.js';
import { explainPrefix } from './prefixes.js';
import {
  explainBlocked,
  explainFull,
  explainInsecure,
  explainRejected,
  explainScope,
} from './refusals.js';
import { explainCodec, explainSize, explainValue } from './values.js';

const EXPLAIN: Readonly<Record<Finding['code'], (finding: Finding) => string>> = {
  name: explainName,
  expiry: explainExpiry,
  attribute: explainAttribute,
  prefix: explainPrefix,
  codec: explainCodec,
  size: explainSize,
  value: explainValue,
  insecure: explainInsecure,
  domain: explainRefusedDomain,
  blocked: explainBlocked,
  scope: explainScope,
  full: explainFull,
  consent: explainConsent,
  rejected: explainRejected,
};

/** The sentence for a finding, without the address of the code's entry. */
export const explain = (finding: Finding): string =>
  `cookie "${nameIn(finding.cookieName)}": ${EXPLAIN[finding.code](finding)}`;
