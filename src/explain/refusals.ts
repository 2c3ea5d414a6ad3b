/** Explains why the page, the browser or an API refused a write. */
import type { Finding } from '../cookie/error.js';
import { reasonOf } from './causes.js';
import { cut, figure, shown } from './shown.js';

/** Explains the code `insecure`. */
export const explainInsecure = ({ expected }: Finding): string =>
  `the cookie is Secure, and this page${
    typeof expected === 'string' ? ` (${cut(expected, 60)})` : ''
  } is neither https nor localhost. Serve the page over https, or leave out what makes it Secure: secure, sameSite 'none', partitioned, a __Secure- or __Host- name.`;

/** Explains the code `blocked`. */
export const explainBlocked = ({ what, value, cause }: Finding): string => {
  switch (what) {
    case 'permission':
      return `the extension lacks the permission ${shown(value)}. The API is there only with it. Add it to the manifest's permissions.`;
    case 'host':
      return `the extension may not reach ${typeof value === 'string' ? cut(value, 80) : 'this host'}. Each host needs a permission, which the visitor may take away. Add it to the manifest's host_permissions, or ask the visitor for it.`;
    case 'response': {
      const reason = reasonOf(cause);
      return `the framework did not set it${
        reason === undefined ? '' : ` (${reason})`
      }. It sets cookies before the response is made: in an action, an endpoint, a middleware or a server's load function.`;
    }
    case 'cookies API':
      return 'there is no cookies API here: only an extension\'s background and its own pages have it. In a content script or a page, use "gingersnap" itself.';
    default: {
      const reason = reasonOf(cause);
      return `no cookies are kept here${
        reason === undefined ? '' : ` (${reason})`
      }: they are switched off, the frame is sandboxed or of another site, or there is no document. Go on without, and keep the value in memory; available() answers this beforehand.`;
    }
  }
};

/** Explains the code `scope`. */
export const explainScope = ({ what, value }: Finding): string => {
  if (what === 'decision')
    return `the decision is written, but ${
      value === undefined ? 'some' : figure(value)
    } cookies of denied categories are left: one response removes only so many. The page removes the rest when it opens the same consent.`;
  if (what === 'room')
    return 'it is still there: one response removes only so many cookies. Call remove again in the next one.';
  if (what === 'everywhere')
    return `it is removed in its own scope, and at as many other paths and domains as one response has room for; ${
      value === 1 ? '1 is' : `${value === undefined ? 'some' : figure(value)} are`
    } left. Pass the path and domain that were used.`;
  const left =
    value === undefined || value === 1
      ? 'a cookie of this name is'
      : `${figure(value)} cookies of this name are`;
  return `${left} still there, set with another path or domain, which a script cannot read. Pass the path and domain that were used, or remove it with { everywhere }.`;
};

/** Explains the code `full`. */
export const explainFull = ({ value }: Finding): string =>
  `the browser did not keep it, and this site has ${
    value === undefined ? '150 cookies or more' : `${figure(value)} cookies`
  }. Browsers keep some 180 for a site. Remove some, or put several values into one.`;

/** What an API cannot write, and what to do instead. */
const UNWRITABLE = new Map([
  ['priority', 'Leave priority out.'],
  [
    'partitioned',
    'Give extensionJar() a partitionKey for partitioned cookies, and none for others.',
  ],
  ['secure', 'Write secure: true, and serve over https.'],
  ['path', 'Write a path that ends with "/".'],
]);

/** Explains the code `rejected`. */
export const explainRejected = ({ what = '', value, cause }: Finding): string => {
  const reason = reasonOf(cause);
  const cure = UNWRITABLE.get(what);
  if (cure)
    return `the cookie API of this place has no way to write ${what}${
      value === undefined ? '' : ` ${shown(value)}`
    }. ${cure}`;
  if (what === 'writer')
    return 'another writer has replaced it: a second tab or script wrote at the same time, and the last one wins. Read the value again, and write again if yours must stay.';
  if (what === 'cookie')
    return 'there is no cookie to touch: touch() renews one that is there. Write it with set().';
  return reason === undefined
    ? "the browser did not keep it, and no rule says why. In a frame of another site write sameSite: 'none' and partitioned: true; else look at the cookie in the browser's developer tools."
    : `the browser refused it: ${reason}. Change what it names, or look at the cookie in the browser's developer tools.`;
};
