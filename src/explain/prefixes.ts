/** Explains which option breaks the rule of a name's prefix. */
import type { Finding } from '../cookie/error.js';
import { cut, shown } from './shown.js';

/** Explains the code `prefix`. */
export const explainPrefix = ({ cookieName, what, value, expected }: Finding): string => {
  const rule = typeof expected === 'string' ? expected : 'this prefix';
  // As the name has it: prefixes count in any letter case.
  const written = typeof cookieName === 'string' ? cookieName.slice(0, rule.length) : rule;
  const prefix = cut(written.toLowerCase() === rule.toLowerCase() ? written : rule);
  const given = value === undefined ? `${what} is missing` : `${what} is ${shown(value)}`;
  switch (what) {
    case 'secure':
      return `${given}, and ${prefix} promises that the cookie is Secure. Leave secure out, or rename the cookie.`;
    case 'httpOnly':
      return `${given}, and ${prefix} promises that no script has set the cookie. Set it on the server (gingersnap/server) with httpOnly: true, or rename it.`;
    case 'path':
      return `${given}, and ${prefix} promises that the cookie is for the whole host. Leave path out, or rename the cookie: __Secure- allows any path.`;
    case 'domain':
      return `${given}, and ${prefix} promises that the cookie is for this host alone. Leave domain out, or rename the cookie: __Secure- allows a domain.`;
    default:
      return `the name begins with ${prefix}, and its options break what that promises. Leave them out, or rename the cookie.`;
  }
};
