// @vitest-environment node
/** Whatever categories are called, and whatever is done to the prototype of all objects: only what was said counts. */
import { afterEach, expect, it } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { testJar } from '../../src/testing.js';

const shop = () => testJar({ url: 'https://shop.example/' });
const pollute = (name: string, value: unknown) =>
  Object.defineProperty(Object.prototype, name, { configurable: true, value });
afterEach(() => {
  for (const name of [
    'required',
    'analytics',
    'version',
    'gpc',
    'cookie',
    'name',
    'expires',
    'domain',
    'optOut',
    'clears',
    'purpose',
    'provider',
    'signal',
  ])
    Reflect.deleteProperty(Object.prototype, name);
});

it('a category that is called as what every object has is not granted by another’s yes', () => {
  const jar = shop();
  const names = ['constructor', 'toString', '__proto__', 'preferences'];
  const consent = createConsent({
    categories: Object.fromEntries(names.map((name) => [name, {}])),
  }).on(jar);
  consent.decide({ preferences: true });
  expect(names.map(consent.allows)).toEqual([false, false, false, true]);
  consent.acceptAll();
  consent.withdraw('toString');
  expect(names.map(consent.allows)).toEqual([true, false, true, true]);
});

it.each([
  ['required', true],
  ['analytics', true],
  ['version', 1.5],
  ['gpc', ['ads']],
  ['cookie', { name: 'evil' }],
  ['optOut', true],
  ['clears', 'everything'],
])('a prototype with %s grants nothing and breaks nothing', (name, value) => {
  pollute(name, value);
  const consent = createConsent({ categories: { preferences: {}, analytics: {} } }).on(shop());
  consent.decide({ preferences: true });
  expect([consent.allows('preferences'), consent.allows('analytics')]).toEqual([true, false]);
});

it.each<[string, unknown]>([
  ['expires', '1s'],
  ['name', 'evil'],
  ['domain', 'example'],
])('a prototype with %s says nothing of the decision’s cookie', (name, value) => {
  pollute(name, value);
  const jar = testJar({ url: 'https://shop.example/', now: 0 });
  createConsent({ categories: { preferences: {} }, cookie: {} })
    .on(jar)
    .acceptAll();
  expect(jar.cookies()).toMatchObject([
    { name: 'consent', domain: 'shop.example', expires: new Date(180 * 864e5) },
  ]);
});

it('a globalPrivacyControl that answers later is thrown, or says nothing where only its answer is a promise; any other yes counts', () => {
  const withPrivacy = (globalPrivacyControl: unknown) =>
    createConsent({
      categories: { ads: { optOut: true } },
      globalPrivacyControl: globalPrivacyControl as () => boolean,
    }).on(shop());
  expect(() => withPrivacy(async () => false)).toThrow(
    expect.objectContaining({ code: 'attribute', cookieName: 'consent' }),
  );
  expect(
    [Promise.resolve(true), { then: () => {} }, undefined, false, '', 0].map((said) =>
      withPrivacy(() => said).allows('ads'),
    ),
  ).toEqual([true, true, true, true, true, true]);
  // A yes is meant: more is denied than need be, and nothing is kept that may not be.
  expect([true, '1', 1, {}].map((said) => withPrivacy(() => said).allows('ads'))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it.each([[undefined], [null], [5], ['x'], [{}], [() => {}]])(
  'in place of a jar or a listener %j is thrown as what the code has wrong',
  (given) => {
    const consent = createConsent({ categories: { ads: {} } });
    const wrong = expect.objectContaining({ name: 'CookieError', code: 'attribute' });
    expect(() => consent.on(given as never)).toThrow(wrong);
    if (typeof given !== 'function')
      expect(() => consent.on(shop()).subscribe(given as never)).toThrow(wrong);
  },
);

it('options that are null are as good as left out', () => {
  const consent = createConsent({
    categories: { ads: { required: null, optOut: null, clears: null } as never },
    version: null as never,
    cookie: null as never,
    gpc: null as never,
    globalPrivacyControl: null as never,
  }).on(shop());
  expect([consent.allows('ads'), consent.acceptAll().ok, consent.allows('ads')]).toEqual([
    false,
    true,
    true,
  ]);
});

it('a prototype says nothing of a cookie under clears, and stops nobody who waits', () => {
  pollute('provider', 'evil');
  pollute('purpose', 5);
  pollute('signal', { aborted: true, addEventListener: () => {} });
  const consent = createConsent({ categories: { ads: { clears: [{ name: '_ga' }] } } }).on(shop());
  expect(consent.inventory()[1]).toMatchObject({
    name: '_ga',
    purpose: undefined,
    provider: undefined,
  });
  let loaded = 0;
  consent.whenAllowed('ads', () => loaded++, {});
  consent.acceptAll();
  expect(loaded).toBe(1);
});
