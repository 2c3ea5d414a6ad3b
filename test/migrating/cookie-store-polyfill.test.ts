/** What docs/migrating/cookie-store-polyfill.md says of the polyfill, of the polyfill itself. */
import { spawnSync } from 'node:child_process';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { CookieStore } from '../../src/cookie-store.js';
import { getAll, remove } from '../../src/index.js';
import { everywhere } from '../../src/jar/everywhere.js';

interface Polyfill {
  readonly get: (name: string) => Promise<{ readonly value: string } | undefined>;
  readonly getAll: (name?: string) => Promise<unknown[]>;
  readonly set: (name: string | object, value?: string) => Promise<void>;
  readonly delete: (name: string) => Promise<void>;
}

// By a name that the compiler does not follow: its declarations clash with TypeScript's own of CookieStore.
const polyfill = 'cookie-store';

const ours = new CookieStore();
let theirs: Polyfill;
beforeAll(async () => {
  await import(polyfill);
  theirs = (globalThis as unknown as { cookieStore: Polyfill }).cookieStore;
});
afterEach(() => {
  for (const name of Object.keys(getAll())) remove(name, { everywhere });
});

it('encodes values, which the standard writes as they stand', async () => {
  await theirs.set('a', 'a b');
  expect(document.cookie).toBe('a=a%20b');
  expect((await ours.get('a'))?.value).toBe('a%20b');
  expect((await theirs.get('a'))?.value).toBe('a b');
});

it('takes no object, and sets a cookie by the name of [object Object]', async () => {
  await theirs.set({ name: 'a', value: '1' });
  expect(document.cookie).toContain('[object Object]');
  expect(getAll()).not.toHaveProperty('a');
});

it('has undefined for what is missing, and a list of it; the standard null and none', async () => {
  expect(await theirs.get('missing')).toBeUndefined();
  expect(await theirs.getAll('missing')).toEqual([undefined]);
  expect(await ours.get('missing')).toBeNull();
  expect(await ours.getAll('missing')).toEqual([]);
});

it('rejects where a cookie is deleted that is not there; the standard does nothing', async () => {
  await expect(theirs.delete('missing')).rejects.toBeInstanceOf(TypeError);
  await expect(ours.delete('missing')).resolves.toBeUndefined();
});

it('drops the quotes of a quoted value, which the standard leaves', async () => {
  document.cookie = 'a="q"; path=/';
  expect((await theirs.get('a'))?.value).toBe('q');
  expect((await ours.get('a'))?.value).toBe('"q"');
});

it('is no EventTarget', () => {
  expect(theirs).not.toBeInstanceOf(EventTarget);
  expect(theirs).not.toHaveProperty('addEventListener');
});

it('can not be imported in Node', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', "await import('cookie-store')"],
    { encoding: 'utf8' },
  );
  expect(status).not.toBe(0);
  expect(stderr).toContain('ReferenceError');
});
