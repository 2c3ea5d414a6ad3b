// @vitest-environment node
/** A decision is what the visitor has said, in so many words: whatever else is passed is thrown, and nothing is written. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { isCookieError } from '../../src/index.js';
import { testJar } from '../../src/testing.js';
import { junk, thrown } from '../helpers/junk.ts';

const setUp = () => {
  const jar = testJar({ url: 'https://shop.example/' });
  const consent = createConsent({
    categories: { necessary: { required: true }, analytics: {}, ads: {} },
  }).on(jar);
  return { jar, consent, decide: (choice: unknown) => consent.decide(choice as never) };
};
/** Each counts as yes or no in a condition, and the visitor has said neither. */
const noAnswers = ['false', 'true', '', 'off', 0, 1, null, {}, [], new Boolean(false)].map(
  (value) => [value],
);

it.each(noAnswers)('of a category only true and false are answers, and %j is thrown', (value) => {
  const { jar, consent, decide } = setUp();
  expect(() => decide({ ads: true, analytics: value })).toThrow(
    expect.objectContaining({ name: 'CookieError', code: 'attribute', cookieName: 'consent' }),
  );
  expect([consent.decided, consent.allows('ads'), jar.cookies()]).toEqual([false, false, []]);
});

it.each([
  [undefined],
  [null],
  [5],
  ['ads'],
  [[]],
  [true],
  [new Map([['ads', true]])],
  [() => ({})],
])('in place of an answer for each category %j is thrown', (choice) => {
  const { jar, decide } = setUp();
  expect(() => decide(choice)).toThrow(
    expect.objectContaining({ name: 'CookieError', code: 'attribute' }),
  );
  expect(jar.cookies()).toEqual([]);
});

it('a category that the consent does not have is thrown, whatever is said of it', () => {
  const { jar, decide } = setUp();
  for (const said of [true, false, undefined])
    expect(() => decide({ ads: true, analytic: said })).toThrow(
      expect.objectContaining({ code: 'attribute' }),
    );
  expect(jar.cookies()).toEqual([]);
});

it('a category that is left out, or undefined, stays as it was: denied without a decision', () => {
  const { consent, decide } = setUp();
  decide({ analytics: undefined, ads: true });
  expect([consent.allows('analytics'), consent.allows('ads')]).toEqual([false, true]);
  decide({ analytics: true, ads: undefined });
  expect([consent.allows('analytics'), consent.allows('ads')]).toEqual([true, true]);
  expect(consent.decide({ ads: false }).ok).toBe(true);
  expect([consent.allows('analytics'), consent.allows('ads')]).toEqual([true, false]);
});

it('a prototype answers nothing', () => {
  const { consent, decide } = setUp();
  decide(Object.create({ ads: true, analytics: 'false' }));
  expect([consent.decided, consent.allows('ads')]).toEqual([true, false]);
});

it('whatever is passed, a CookieError is thrown or nothing but what was true is granted', () => {
  fc.assert(
    fc.property(fc.oneof(junk, fc.record({ ads: junk, analytics: junk })), (choice) => {
      const { consent, decide } = setUp();
      const error = thrown(() => decide(choice));
      if (error) expect([isCookieError(error), consent.decided]).toEqual([true, false]);
      for (const category of ['ads', 'analytics'] as const)
        if (consent.allows(category))
          expect((choice as Record<string, unknown>)[category]).toBe(true);
    }),
  );
});
