// @vitest-environment node
/** Without a document, in Node or a worker, there are no cookies: reads are empty, writes say blocked, and nothing throws. */
import { expect, it } from 'vitest';
import {
  available,
  createJar,
  documentStore,
  get,
  getAll,
  has,
  remove,
  set,
} from '../../src/index.js';

it('reads are empty', () => {
  expect([get('n'), getAll(), getAll('n'), has('n'), available()]).toEqual([
    undefined,
    {},
    [],
    false,
    false,
  ]);
});

it('writes are answered blocked', () => {
  expect(set('n', 'v')).toMatchObject({
    ok: false,
    code: 'blocked',
    message: 'cookie "n": no cookies are kept here',
  });
  expect(remove('n', { everywhere: true })).toMatchObject({ ok: false, code: 'blocked' });
  expect(createJar(documentStore()).set('n', 'v').ok).toBe(false);
});

it('misuse throws all the same', () => {
  expect(() => set('', 'v')).toThrow(expect.objectContaining({ code: 'name' }));
});
