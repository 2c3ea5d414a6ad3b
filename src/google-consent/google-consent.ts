/** googleConsent: the commands `default` and `update` of Google's tags. */
import type { Consent, ConsentState } from '../consent/types.js';
import { checkOptions } from '../cookie/check.js';
import { fail } from '../cookie/error.js';
import { own } from '../cookie/own.js';
import { typeTagOf } from '../cookie/type-tag.js';

/** What the visitor may allow Google's tags, by Google's names. */
export type GoogleConsentType =
  | 'ad_storage'
  | 'ad_user_data'
  | 'ad_personalization'
  | 'analytics_storage'
  | 'functionality_storage'
  | 'personalization_storage'
  | 'security_storage';

/** The queue that Google's tags read their commands from. */
export interface GoogleDataLayer {
  /** Adds a command. */
  readonly push: (command: IArguments) => unknown;
}

/** The options of `googleConsent`. */
export interface GoogleConsentOptions {
  /**
   * How long Google's tags wait for an `update`, in **milliseconds**. You need it only if you call `googleConsent` where the decision is not
   * known yet. Anything but a number from 0 throws a TypeError.
   * @default none: the tags don't wait
   */
  readonly waitForUpdate?: number | undefined;
  /**
   * The queue of Google's tags.
   * @default the page's `dataLayer`, which is created if there is none
   */
  readonly dataLayer?: GoogleDataLayer | undefined;
}

/** What a mistake in the call is reported under: it is of no single cookie. */
const NAME = 'googleConsent';

/** What version 2 asks for: what no category names stays denied. */
const REQUIRED = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage'];
const TYPE =
  /^(ad_(storage|user_data|personalization)|(analytics|functionality|personalization|security)_storage)$/;

/**
 * Tells Google's tags what the visitor allows (Consent Mode v2). Call it before the first command of Google's tags: it pushes `default`,
 * and `update` with each decision. If the visitor has decided before, `default` denies all types, and `update` follows at once. Else
 * `default` grants what is allowed without a decision: required categories, and those with `optOut`. A type that several categories name is
 * granted if all of them are allowed. An unknown category, and anything but a consent or an object of types, throws `attribute`. An unknown
 * type throws a TypeError.
 *
 * @typeParam C The names of the categories
 * @param consent What `createConsent` returns.
 * @param types Google's types for each category.
 * @param options A wait, and another `dataLayer`.
 * @returns stops the updates; a second call is harmless
 * @example
 * googleConsent(consent, {
 *   analytics: ['analytics_storage'],
 *   marketing: ['ad_storage', 'ad_user_data', 'ad_personalization'],
 * })
 */
export const googleConsent = <C extends string>(
  consent: Consent<C>,
  types: Readonly<Partial<Record<NoInfer<C>, readonly GoogleConsentType[]>>>,
  options?: GoogleConsentOptions,
): (() => void) => {
  const wrong = (...found: [what: string, value: unknown, expected: string]) =>
    fail(NAME, 'attribute', ...found);
  if (typeof (consent as Partial<Consent> | undefined | null)?.subscribe !== 'function')
    wrong('consent', consent, NAME);
  if (typeTagOf(types) !== 'Object') wrong('types', types, 'Object');
  const { waitForUpdate, dataLayer } = own(checkOptions(NAME, options));
  if (dataLayer && typeof (dataLayer as Partial<GoogleDataLayer>).push !== 'function')
    wrong('dataLayer', dataLayer, 'Array');
  if (waitForUpdate !== undefined && !(typeof waitForUpdate === 'number' && waitForUpdate >= 0))
    throw new TypeError('googleConsent: waitForUpdate is a number of milliseconds');
  const categories = Object.entries(types) as [C, readonly string[] | undefined][];
  for (const [category, named = []] of categories) {
    consent.allows(category);
    if (typeTagOf(named) !== 'Array') wrong('types', named, 'Array');
    for (const type of named)
      if (!TYPE.test(type))
        throw new TypeError(`googleConsent: ${type} is not one of Google's consent types`);
  }
  const queue = dataLayer ?? pageDataLayer();
  /** Google's tags take only what `arguments` is, no array. */
  function gtag(..._command: unknown[]) {
    // eslint-disable-next-line prefer-rest-params
    queue.push(arguments);
  }
  const grants = ({ allowed }: Pick<ConsentState<C>, 'allowed'>) =>
    Object.fromEntries(
      [...new Set([...REQUIRED, ...categories.flatMap(([, named = []]) => named)])].map((type) => {
        const by = categories.filter(([, named]) => named?.includes(type));
        const granted = by.length && by.every(([category]) => allowed[category]);
        return [type, granted ? 'granted' : 'denied'];
      }),
    );
  let begun = false;
  return consent.subscribe((state) => {
    if (!begun)
      gtag('consent', 'default', {
        ...grants(state.decided ? { allowed: {} as ConsentState<C>['allowed'] } : state),
        ...(waitForUpdate !== undefined && { wait_for_update: waitForUpdate }),
      });
    if (begun || state.decided) gtag('consent', 'update', grants(state));
    begun = true;
  });
};

const pageDataLayer = (): GoogleDataLayer =>
  ((globalThis as { dataLayer?: GoogleDataLayer }).dataLayer ??= [] as IArguments[]);
