/** More cookies than a browser keeps for one site. */
import { afterAll, beforeEach, expect, it } from 'vitest';
import { getAll, set } from '../../src/index.js';
import { clear } from './outside.js';

beforeEach(clear);
afterAll(clear);

it('what is answered ok is there, and what is not there is not answered ok, however full the jar', () => {
  const wrong: string[] = [];
  for (let i = 0; i < 260; i++) {
    // Chromium and Firefox make room with those that are not Secure first.
    const name = `n${i}`;
    const { ok } = set(name, 'v', { secure: i % 4 !== 0 && location.protocol === 'https:' });
    if (ok !== name in getAll()) wrong.push(name);
  }
  expect(wrong).toEqual([]);
});
