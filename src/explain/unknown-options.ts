/** Explains unknown options: which one was meant, or which function takes it. */
import type { Finding } from '../cookie/error.js';
import { nearest } from './nearest.js';
import { choice, cut } from './shown.js';

/** The options of `set`. */
const OPTIONS = [
  'expires',
  'maxAge',
  'path',
  'domain',
  'sameSite',
  'secure',
  'partitioned',
  'priority',
  'codec',
  'encoding',
];

/** Which function takes the other options. */
const HOMES = new Map([
  ['httpOnly', 'Only a server can set it: see gingersnap/server.'],
  ['everywhere', 'It belongs to remove().'],
  ...['default', 'init', 'was', 'chunked', 'purpose', 'category', 'consent', 'whenDenied'].map(
    (option) => [option, 'It belongs to defineCookie().'] as const,
  ),
  ['onInvalid', 'It belongs to defineCookie().'],
  ['jar', 'It belongs to cookieStorage().'],
  ['onRefused', 'It belongs to cookieStorage().'],
  ['prefix', 'It belongs to createJar().'],
  ['signal', 'It belongs to onChange(), watch() and whenAllowed().'],
  ['interval', 'It belongs to onChange() and watch().'],
]);

/** The names that other libraries and browsers use, and ours. */
const SYNONYMS = new Map([
  ['expiry', 'expires'],
  ['expiration', 'expires'],
  ['expirationdate', 'expires'],
  ['expiredate', 'expires'],
  ['days', 'expires'],
  ['ttl', 'maxAge'],
  ['age', 'maxAge'],
  ['lifetime', 'maxAge'],
  ['host', 'domain'],
  ['hostname', 'domain'],
  ['https', 'secure'],
  ['ssl', 'secure'],
  ['chips', 'partitioned'],
  ['partitionkey', 'partitioned'],
  ['schema', 'codec: json(schema)'],
  ['serializer', 'codec'],
  ['parse', 'codec'],
  ['stringify', 'codec'],
  ['json', 'codec: json()'],
  ['converter', 'encoding'],
  ['encode', 'codec or encoding'],
  ['decode', 'codec or encoding'],
  ['raw', 'encoding: raw'],
]);

/** Explains an option that does not exist, or that another function takes. */
export const explainUnknown = ({ what = '' }: Finding): string => {
  const option = cut(what);
  const home = HOMES.get(what);
  if (home) return `${option} is not an option here. ${home}`;
  const meant =
    SYNONYMS.get(what.slice(0, 20).toLowerCase().replace(/[-_]/g, '')) ??
    nearest(what, [...OPTIONS, ...HOMES.keys()]);
  return meant
    ? [`${option} is not an option. Did you mean ${meant}?`, HOMES.get(meant)]
        .filter(Boolean)
        .join(' ')
    : `${option} is not an option. Use ${choice(OPTIONS)}, or leave it out.`;
};
