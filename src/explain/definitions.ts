/** Explains what is wrong with the callbacks of a definition, and with what it refers to. */
import type { Finding } from '../cookie/error.js';
import { attempt, kind, quoted, shown } from './shown.js';

/** What each callback is called in a sentence, and a sample. */
const CALLBACKS = new Map([
  ['onInvalid', ['onInvalid', 'onInvalid: (error, raw) => console.warn(raw, error)']],
  ['onRefused', ['onRefused', 'onRefused: (result, name) => console.warn(name, result.message)']],
  ['listener', ['the listener', 'value => console.log(value)']],
  ['change', ['what update() takes', 'value => value']],
  ['load', ['load', "() => import('./analytics.js')"]],
  ['globalPrivacyControl', ['globalPrivacyControl', 'globalPrivacyControl: () => true']],
  ['init', ['init', 'init: () => crypto.randomUUID()']],
]);

/** Explains a callback that is not a function. Gives undefined for a function: then the option itself is out of place. */
export const explainCallback = ({ what = '', value, expected }: Finding): string | undefined => {
  if (expected === 'default')
    return `${what} stands beside a default, and only one of them can be the value of a missing cookie. Leave one of them out.`;
  const [subject = '', sample = ''] = CALLBACKS.get(what) ?? [];
  if (what === 'globalPrivacyControl' && typeof value === 'function')
    return `${subject} is an async function. It must return true or false at once. Write ${sample}.`;
  if (typeof value === 'function') return undefined;
  if (kind(value) === 'a Promise' && what === 'change')
    return `${subject} is a Promise, and an update takes a synchronous function. Await first, then call update().`;
  const written = what === 'init' && isPlain(value) ? `init: () => ${literal(value)}` : sample;
  return `${subject} is ${kind(value)}. It must be a function. Write ${written}.`;
};

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const literal = (value: unknown): string =>
  typeof value === 'string' ? quoted(value) : shown(value);

/** Explains `was` and `consent`, which take what other functions of the library return. */
export const explainDefinition = ({ what, value, expected }: Finding): string =>
  what === 'was'
    ? `was ${explainWas(value)}, with import { moved } from 'gingersnap'.`
    : `consent is ${kind(value)}. In ${expected === 'googleConsent' ? expected : 'defineCookie'}() it must be what createConsent() returns. Write const consent = createConsent({ categories }), with import { createConsent } from 'gingersnap/consent'.`;

/** What was given in place of what `moved` returns, or to `moved` in place of a definition. */
const explainWas = (value: unknown): string =>
  `is made of ${kind(value)}. It must be what moved() returns for an older definition, or for an array of them. Write was: moved(${
    typeof value === 'string' ? `defineCookie(${quoted(value)})` : "defineCookie('old')"
  })`;

/** Explains what was passed instead of a jar. Gives undefined for a jar: then the option itself is out of place. */
export const explainJar = ({ value, expected }: Finding): string | undefined =>
  expected === 'on'
    ? `on() was given ${kind(value)}. It takes a jar. Write on(serverJar(request)).`
    : isJar(value)
      ? undefined
      : `jar is ${kind(value)}${
          kind(value) === 'an object' ? ' without get, set, remove and onChange' : ''
        }. It must be a jar. Write jar: createJar(documentStore()), or leave it out for this page's cookies.`;

const isJar = (value: unknown): boolean =>
  attempt(() => typeof (value as { readonly onChange: unknown }).onChange === 'function', false);
