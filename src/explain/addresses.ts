/** Explains what is wrong with `path` and `domain`, and why a domain was refused. */
import type { Finding } from '../cookie/error.js';
import { findCharacter } from './characters.js';
import { attempt, cut, kind, quoted, shown } from './shown.js';

/** Explains an invalid path. Browsers compare it with the path of a URL, which is percent-encoded. */
export const explainPath = (value: unknown): string => {
  if (typeof value !== 'string')
    return `path is ${kind(value)}. It must be a string that starts with "/". Write '/' for the whole site.`;
  if (!value.startsWith('/'))
    return `path ${shown(value)} must start with "/". Write ${quoted(pathIn(value))}.`;
  const found = findCharacter(value, /[^!-:<-~]/u);
  if (!found) return `path ${shown(value)} is not valid. Write one such as '/shop'.`;
  // encodeURI throws for a lone surrogate.
  const encoded = attempt(() => encodeURI(value).replace(/;/g, '%3B'), '/');
  return `path ${shown(value)} contains ${found.phrase}, and the path of a page's address does not. Write ${quoted(encoded)}.`;
};

const pathIn = (text: string): string =>
  text.includes('://') ? attempt(() => new URL(text).pathname, '/') : `/${text.trim()}`;

/** Explains an invalid domain: it must be a host's name, without scheme, port or path. */
export const explainDomain = (value: unknown): string => {
  if (typeof value !== 'string')
    return `domain is ${kind(value)}. It must be a string. Write one such as 'example.com', or leave domain out.`;
  if (!value.trim())
    return `domain ${shown(value)} is empty. It must be a host's name. Leave it out to keep the cookie for this host alone.`;
  const found = findCharacter(value, /[^\w.:[\]-]/u);
  const why = found
    ? `contains ${found.phrase}, and a host's name does not`
    : "is not a host's name";
  return `domain ${shown(value)} ${why}. Write ${quoted(hostIn(value) ?? 'example.com')}, or leave domain out.`;
};

/** The host in an address or a pattern, in ASCII; undefined where it has no host. */
const hostIn = (text: string): string | undefined => {
  const rest = text
    .slice(0, 1000)
    .trim()
    .replace(/^[a-z]+:\/*|^\*\.?/i, '');
  const hostname = attempt(() => new URL(`http://${rest}`).hostname, '');
  return /^[\w.-]+$/.test(hostname) ? hostname : undefined;
};

/** Explains the code `domain`. `expected`: the page's host, or on a server `{ request }`, which has the request's. */
export const explainRefusedDomain = ({ value, expected }: Finding): string => {
  const host = attempt(() => (expected as { readonly request: unknown }).request, undefined);
  if (typeof host === 'string')
    return `domain ${shown(value)} does not match the host of this request's address, "${cut(host)}". ${
      /^(localhost|0\.0\.0\.0|127\..*|\[.*\])$/.test(host)
        ? 'Next and Astro make that host up, and behind a proxy it is the inner one. Pass the address that browsers have'
        : 'Use this host, a parent of it, or leave domain out; if browsers have another address, pass that'
    }: serverJar(request, { url: 'https://shop.example/' }).`;
  return typeof expected === 'string'
    ? `domain ${shown(value)} does not match this page's host "${cut(expected)}". Use this host, a parent of it, or leave domain out.`
    : `the browser refused the domain ${shown(value)}: most likely it is a public suffix, which many sites share. Use your own domain, or leave domain out.`;
};
