/** What docs/migrating/universal-cookie.md says of universal-cookie, of universal-cookie itself. */
import { afterEach, expect, it } from 'vitest';
import Universal from 'universal-cookie';
import {
  createJar,
  documentStore,
  get,
  getAll,
  onChange,
  remove,
  serialize,
  set,
} from '../../src/index.js';
import { everywhere } from '../../src/jar/everywhere.js';

afterEach(() => {
  for (const name of Object.keys(getAll())) remove(name, { everywhere });
});

it.each([
  ['123', 123],
  ['null', null],
  ['true', true],
])('reads the text %j as %j; here it stays text', (text, parsed) => {
  new Universal(null, { path: '/' }).set('a', text);
  expect(new Universal().get('a')).toBe(parsed);
  expect(get('a')).toBe(text);
});

it('tells its listeners of a write that the browser refuses, and of one that changes nothing; here neither is told', () => {
  const theirs: unknown[] = [];
  const ours: unknown[] = [];
  const cookies = new Universal(null, { path: '/' });
  cookies.addChangeListener(({ name, value }) => theirs.push([name, value]));
  const stop = onChange(({ name, value }) => ours.push([name, value]));
  cookies.set('refused', '1', { domain: 'elsewhere.example' });
  cookies.set('same', '1');
  cookies.set('same', '1');
  set('refused', '1', { domain: 'elsewhere.example' });
  set('same', '1');
  stop();
  expect(theirs.slice(0, 3)).toEqual([
    ['refused', '1'],
    ['same', '1'],
    ['same', '1'],
  ]);
  expect(ours).toEqual([['same', '1']]);
});

it('drops an httpOnly cookie in silence; here it throws', () => {
  new Universal(null, { path: '/' }).set('a', '1', { httpOnly: true });
  expect(get('a')).toBeUndefined();
  // @ts-expect-error a script can't write it
  expect(() => set('a', '1', { httpOnly: true })).toThrow(
    expect.objectContaining({ code: 'attribute' }),
  );
});

it('throws a TypeError for a name with a blank; here it is encoded', () => {
  expect(() => new Universal(null, { path: '/' }).set('a b', '1')).toThrow(TypeError);
  expect(set('a b', '1').ok).toBe(true);
  expect(get('a b')).toBe('1');
});

it('writes no path, no SameSite and no Secure of itself', () => {
  const lines: string[] = [];
  const { set: write } = createJar({
    ...documentStore(),
    write: (cookie) => void lines.push(serialize(cookie)),
  });
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => '',
    set: (line: string) => lines.push(line),
  });
  try {
    new Universal().set('a', '1');
  } finally {
    Object.defineProperty(document, 'cookie', own);
    Reflect.deleteProperty(document, 'cookie');
  }
  write('a', '1', { secure: true });
  expect(lines).toEqual(['a=1', 'a=1; path=/; sameSite=lax; secure']);
});
