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
