// @vitest-environment node
/** What a message says where nobody has imported `gingersnap/explain`. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { explanation, type Finding } from '../../src/cookie/error.js';
import { errorOf, messageOf } from '../helpers/finding.ts';
import { junk } from '../helpers/junk.ts';

const message = (given: object) => messageOf({ code: 'attribute', cookieName: 'theme', ...given });

afterEach(() => {
  delete explanation.explain;
});

it.each([
  [
    'what was found and where it is explained',
    { what: 'sameSite', value: 'Lax' },
    'cookie "theme": sameSite=Lax, see gingersnap/docs/errors.md#attribute',
  ],
  [
    'a value that was not passed by its name alone',
    { code: 'prefix', what: 'httpOnly', value: undefined, expected: '__Http-' },
    'cookie "theme": httpOnly, see gingersnap/docs/errors.md#prefix',
  ],
  [
    'a figure',
    { code: 'full', what: 'cookies', value: 180 },
    'cookie "theme": cookies=180, see gingersnap/docs/errors.md#full',
  ],
  [
    'what was thrown, but not the value, which may be a secret',
    { code: 'codec', what: 'value', value: 'x', cause: new Error('no number') },
    'cookie "theme": value: no number, see gingersnap/docs/errors.md#codec',
  ],
  [
    'the code alone where it says all',
    { code: 'blocked' },
    'cookie "theme", see gingersnap/docs/errors.md#blocked',
  ],
])('production says %s', (_, given, said) => {
  expect(message(given)).toBe(said);
  expect(errorOf({ cookieName: 'theme', code: 'attribute', ...given } as Finding).message).toBe(
    said,
  );
});

it('docs/errors.md shows the message as it is', () => {
  const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  expect(page).toContain(`\`${message({ what: 'sameSite', value: 'Lax' })}\``);
});

it('production’s message stands in where there is no sentence', () => {
  explanation.explain = () => undefined;
  expect(message({ what: 'path', value: 'shop' })).toBe(
    'cookie "theme": path=shop, see gingersnap/docs/errors.md#attribute',
  );
});

it('whatever a caller passes, there is a message, cut short', () => {
  const getter = {
    get message() {
      throw new Error('message');
    },
  };
  const value = fc.oneof(
    junk,
    fc.constantFrom<unknown>('x'.repeat(1e6), ['x'.repeat(1e6)], getter),
  );
  fc.assert(
    fc.property(value, value, value, (cookieName, given, cause) => {
      const said = message({ cookieName, what: 'path', value: given, cause });
      expect(said.length).toBeLessThan(400);
      expect(said.endsWith(', see gingersnap/docs/errors.md#attribute')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
