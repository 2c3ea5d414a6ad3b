// @vitest-environment node
/** What is kept of what a store showed. */
import { expect, it } from 'vitest';
import { createJar, raw } from '../../src/index.js';

it('a name is looked up and decoded once while the cookies stay as they are, but not every name is kept', () => {
  let cookies = 'n=v';
  let decoded = 0;
  const { get } = createJar(
    { read: () => cookies, write: () => {}, site: () => null },
    {
      encoding: {
        ...raw,
        decode: (wire) => {
          decoded++;
          return wire;
        },
      },
    },
  );
  for (let i = 0; i < 100; i++) expect(get('n')).toBe('v');
  expect(decoded).toBe(1);
  // Names that somebody makes up, such as a server's visitor.
  for (let i = 0; i < 1000; i++) expect(get(`made up ${String(i)}`)).toBeUndefined();
  expect(get('n')).toBe('v');
  expect(decoded).toBe(2);
  cookies = 'n=w';
  expect(get('n')).toBe('w');
});
