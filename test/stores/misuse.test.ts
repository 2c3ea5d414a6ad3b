/** Stores that are none, or that read something other than text. */
import { describe, expect, it } from 'vitest';
import { browserStore, createAsyncJar } from '../../src/async.js';
import { createJar, type Store } from '../../src/index.js';

const notText: unknown[] = [5, true, {}, [], Symbol('a=1'), Promise.resolve('a=1')];

const reading = (shown: unknown) =>
  ({ read: () => shown, write: () => {}, site: () => new URL('https://example.com/') }) as Store;

describe('a store whose read gives something other than text reads as empty', () => {
  it.each(notText)('%o, in a jar that answers at once', (shown) => {
    const jar = createJar(reading(shown));
    expect([
      jar.get('a'),
      jar.get('a', {}),
      jar.has('a'),
      jar.getAll('a'),
      { ...jar.getAll() },
    ]).toEqual([undefined, undefined, false, [], {}]);
    expect([jar.set('a', '1').ok, jar.remove('a').ok, jar.available()]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each(notText.slice(0, -1))('%o, in a jar that answers by promise', async (shown) => {
    const jar = createAsyncJar(reading(shown) as never);
    expect([await jar.get('a'), await jar.has('a'), await jar.getAll('a')]).toEqual([
      undefined,
      false,
      [],
    ]);
    expect((await jar.set('a', '1')).ok).toBe(false);
  });

  it('a store that answers by promise, in a jar that answers at once', () => {
    document.cookie = 'a=1; path=/';
    const jar = createJar(browserStore() as unknown as Store);
    expect([jar.get('a'), jar.has('a'), { ...jar.getAll() }]).toEqual([undefined, false, {}]);
    document.cookie = 'a=; path=/; max-age=0';
  });
});

it.each([undefined, null, 5, 'store', {}, { read: () => Promise.resolve('') }])(
  'createAsyncJar takes no store that is none: %o',
  (store) => {
    expect(() => createAsyncJar(store as never)).toThrow(
      expect.objectContaining({
        name: 'TypeError',
        message: expect.stringContaining('createAsyncJar needs a store') as string,
      }),
    );
  },
);
