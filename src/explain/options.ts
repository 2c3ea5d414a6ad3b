/** Explains invalid options: each known option by its own rule, and what was passed instead of an object. */
import type { Finding } from '../cookie/error.js';
import { explainDomain, explainPath } from './addresses.js';
import { explainCategories, explainCategory, explainChoice, explainVersion } from './categories.js';
import { explainConsentOption, explainUnlisted } from './consent-options.js';
import { explainCallback, explainDefinition, explainJar } from './definitions.js';
import { explainCodecOption, explainEncodingOption, explainFeature } from './features.js';
import { attempt, kind, quoted, shown } from './shown.js';
import { explainUnknown } from './unknown-options.js';
import { explainHttpOnly, explainSwitch, explainWord } from './words.js';

/** What explains each option. Where it gives undefined, the value is fine and the option itself is out of place. */
const EXPLAIN = new Map<string, (finding: Finding) => string | undefined>([
  ['options', ({ value }) => explainOptions(value)],
  ['path', ({ value }) => explainPath(value)],
  ['domain', ({ value }) => explainDomain(value)],
  ['sameSite', explainWord('lax', 'strict', 'none')],
  ['priority', explainWord('low', 'medium', 'high')],
  ['whenDenied', explainWord('hold', 'drop')],
  ['secure', explainSwitch],
  ['partitioned', explainSwitch],
  ['httpOnly', explainHttpOnly],
  ['everywhere', explainFeature],
  ['chunked', explainFeature],
  ['codec', explainCodec],
  ['encoding', ({ value }) => explainEncodingOption(value)],
  ['onInvalid', explainCallback],
  ['onRefused', explainCallback],
  ['jar', explainJar],
  ['listener', explainCallback],
  ['change', explainCallback],
  ['init', explainCallback],
  ['load', explainCallback],
  ['globalPrivacyControl', explainCallback],
  ['was', explainDefinition],
  ['consent', explainDefinition],
  ['category', explainCategory],
  ['categories', explainCategories],
  ['choice', explainChoice],
  ['version', explainVersion],
  ['match', (finding) => explainMatch(finding)],
  ['definitions', ({ value }) => explainDefinitions(value)],
  ['required', explainSwitch],
  ['optOut', explainSwitch],
  ...[
    'cookie',
    'gpc',
    'clears',
    'name',
    'purpose',
    'lifetime',
    'provider',
    'signal',
    'types',
    'dataLayer',
  ].map((option) => [option, explainConsentOption] as const),
  ['prefix', ({ value }) => explainNamePrefix(value)],
]);

/** Explains the code `attribute`. */
export const explainAttribute = (finding: Finding): string => {
  const { what = 'options', expected } = finding;
  const options = optionsIn(expected);
  if (options) return explainUnlisted(what, options);
  // A category may be called as any option.
  if (expected === 'Boolean') return explainSwitch(finding);
  return EXPLAIN.get(what)?.(finding) ?? explainUnknown(finding);
};

/** The options that there are, where the finding lists them. */
const optionsIn = (expected: unknown): readonly string[] | undefined =>
  attempt(() => {
    const { options } = expected as { readonly options: readonly string[] };
    return options.every((option) => typeof option === 'string') ? options : undefined;
  }, undefined);

/** `expected`: `'text'` where there is no choice of a codec. */
function explainCodec({ value, expected }: Finding): string {
  return expected === 'text'
    ? 'codec is not an option of cookieStorage(): the library makes text of its values itself. Leave it out.'
    : explainCodecOption(value);
}

const explainOptions = (value: unknown): string =>
  `${
    typeof value === 'object' || typeof value === 'function' ? kind(value) : shown(value)
  } is not an object with options. Pass one, such as ${optionsMeantBy(value)}.`;

/** The options that were meant by a single value. */
const optionsMeantBy = (value: unknown): string => {
  if (Number.isFinite(value)) return `{ expires: ${String(value)} }`;
  if (kind(value) === 'a Date') return '{ expires: date }';
  const text = typeof value === 'string' ? value : '';
  if (text.startsWith('/')) return `{ path: ${quoted(text)} }`;
  return `{ expires: ${/^\d{1,9}[smhdw]$/.test(text) ? quoted(text) : "'7d'"} }`;
};

/** Explains what `removeAll` can't match names with. `expected`: whether it stood in an array. */
const explainMatch = ({ value, expected }: Finding): string =>
  `match ${expected ? 'holds' : 'is'} ${kind(value)}. It must be a function over names, the beginning of names, or defined cookies. Write ${
    kind(value) === 'a regular expression'
      ? 'name => pattern.test(name)'
      : expected && typeof value === 'string'
        ? `removeAll(${quoted(value)}), one text at a time`
        : "removeAll('app_') or removeAll(() => true)"
  }.`;

/** Explains what `cookieHeader` finds in place of definitions. */
const explainDefinitions = (value: unknown): string =>
  `cookieHeader() was given ${kind(value)} in place of a defined cookie. It takes an array of them. Write jar.cookieHeader([theme, cart]), with what defineCookie() returned.`;

/** Explains an invalid prefix of a jar. Gives undefined for a valid one: then the option itself is out of place. */
const explainNamePrefix = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[!#$&'*+.^`|~\w-]+$/.test(value)
    ? undefined
    : `prefix ${typeof value === 'string' ? shown(value) : `is ${shown(value)}, which`} is not the beginning of a name. Use letters, digits, "_", "-" and ".", such as 'app_'.`;
