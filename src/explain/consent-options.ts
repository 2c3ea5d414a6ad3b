/** Explains what is wrong with the options of a consent, of its categories, and of the cookies under `clears`. */
import type { Finding } from '../cookie/error.js';
import { nearest } from './nearest.js';
import { choice, cut, kind, shown } from './shown.js';

const SAMPLE_TYPES = "{ analytics: ['analytics_storage'] }";

/** What each option must be, and a sample. */
const OPTIONS = new Map([
  [
    'cookie',
    ['an object with a name and attributes', "cookie: { name: 'consent', expires: '180d' }"],
  ],
  ['gpc', ['an array of categories', "gpc: ['analytics']"]],
  ['clears', ['an array', "clears: ['_ga']"]],
  ['name', ['a string or a regular expression', "name: '_ga'"]],
  ['purpose', ['a string', "purpose: 'Counts visits'"]],
  ['lifetime', ['a string, in the words of the policy', "lifetime: '2 years'"]],
  ['provider', ['a string', "provider: 'Example Inc.'"]],
  ['types', ["an object with Google's types for each category", SAMPLE_TYPES]],
  ['dataLayer', ['an array, or an object with a function push', '{ dataLayer: window.dataLayer }']],
  ['signal', ['an AbortSignal', '{ signal: controller.signal }']],
]);

/** Explains an option of another type. Gives undefined where the option itself is out of place. */
export const explainConsentOption = ({
  what = '',
  value,
  expected,
}: Finding): string | undefined => {
  if (typeof expected !== 'string') return undefined;
  if (what === 'clears' && expected === 'entry')
    return `clears contains ${kind(value) === 'an object' ? 'an object without a name' : shown(value)}. Each entry is a name, a regular expression, or an object with a name. Write '_ga', or { name: '_ga', purpose: 'Counts visits' }.`;
  if (what === 'types' && expected === 'Array')
    return `types contains ${kind(value)}. Each category takes an array of Google's types. Write ${SAMPLE_TYPES}.`;
  const [must, sample] = OPTIONS.get(what) ?? [];
  return `${what} is ${kind(value)}. It must be ${must}. Write ${sample}.`;
};

/** Explains an option that none of these is. */
export const explainUnlisted = (what: string, options: readonly string[]): string => {
  const meant = nearest(what, options);
  return `${cut(what)} is not an option here. ${
    meant ? `Did you mean ${meant}?` : `Use ${choice(options)}, or leave it out.`
  }`;
};
