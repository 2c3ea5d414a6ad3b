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
import { everywhere } from '../../src/jar/everywhere.js';

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
  expect(set('n', 'v')).toEqual({
    ok: false,
    code: 'blocked',
    message: 'cookie "n", see gingersnap/docs/errors.md#blocked',
  });
  expect(remove('n', { everywhere })).toMatchObject({ ok: false, code: 'blocked' });
  expect(createJar(documentStore()).set('n', 'v').ok).toBe(false);
});

it('misuse throws all the same', () => {
  expect(() => set('', 'v')).toThrow(expect.objectContaining({ code: 'name' }));
});
