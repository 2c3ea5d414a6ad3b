/** Explains what is wrong with a consent and its categories, and what the visitor has not allowed. */
import type { Finding } from '../cookie/error.js';
import { findCharacter } from './characters.js';
import { nearest } from './nearest.js';
import { choice, cut, kind, quoted, shown } from './shown.js';

/** Explains an unknown category. Gives undefined without a list of categories: then the option itself is out of place. */
export const explainCategory = ({ value, expected }: Finding): string | undefined => {
  if (!Array.isArray(expected)) return undefined;
  const categories = expected.filter((category) => typeof category === 'string');
  if (!categories.length)
    return `category ${shown(value)} is not valid: the consent has no categories. Name it in createConsent({ categories }).`;
  const uses = `Use ${choice(categories.map(quoted))}`;
  if (value === undefined)
    return `category is missing: a cookie with a consent belongs to one. ${uses}.`;
  const meant = typeof value === 'string' ? nearest(value, categories) : undefined;
  return `category ${typeof value === 'string' ? shown(value) : `is ${shown(value)}, which`} is not one of the consent's categories. ${
    meant ? `Did you mean ${quoted(meant)}?` : `${uses}.`
  }`;
};

/** Explains an invalid name of a category: the decision's cookie holds the names unencoded. */
export const explainCategories = ({ value, expected }: Finding): string => {
  // Its name, where the category itself is no object.
  if (typeof expected === 'string' && expected !== 'Object')
    return `the category ${shown(expected)} is ${kind(value)}. It must be an object with options. Write {}, or { required: true }.`;
  if (typeof value !== 'string')
    return `categories is ${kind(value)}. It must be an object with a member for each category. Write { necessary: { required: true }, analytics: {} }.`;
  const found = findCharacter(value, /[^\w-]/u);
  return `the category ${shown(value)} ${
    found ? `contains ${found.phrase}` : 'is empty'
  }, and every server must be able to read its name. Use letters, digits, "_" and "-".`;
};

/** Explains what `decide` finds in place of a choice. */
export const explainChoice = ({ value }: Finding): string =>
  `decide() was given ${kind(value)}. It takes an object with true or false for each category. Write consent.decide({ preferences: true }).`;

/** Explains an invalid version of a consent's question. */
export const explainVersion = ({ value }: Finding): string =>
  `version ${typeof value === 'number' ? shown(value) : `is ${kind(value)}, which`} is not valid. It must be a whole number below 1e15. Write 1, and 2 when the question changes.`;

/** What became of the value. */
const OUTCOMES: readonly (readonly [found: RegExp, said: string])[] = [
  [
    /held$/,
    'The value is held in memory, and written when the visitor agrees. Do not say that it is saved.',
  ],
  [
    /dropped$/,
    "The value is dropped. Define the cookie with whenDenied: 'hold' to keep it until the visitor agrees.",
  ],
  [/removed$/, 'What was just written is removed again. Write it when the visitor agrees.'],
  [/not written$/, 'The cookie is not written again. Do that when the visitor agrees.'],
];

/** Explains the code `consent`. */
export const explainConsent = ({ value, expected, cause }: Finding): string => {
  const outcome = OUTCOMES.find(([found]) => typeof cause === 'string' && found.test(cause));
  return `category ${shown(value)} is ${
    typeof expected === 'string' ? cut(expected, 60) : 'not granted'
  }, so nothing is written. ${outcome?.[1] ?? 'Write it when the visitor agrees.'}`;
};
