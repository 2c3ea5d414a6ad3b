/** Whatever is passed to the verbs of the main entry and to createJar: reads throw nothing, writes a CookieError, onChange and createJar a TypeError with a sentence. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as page from '../../src/index.js';
import { junk, options, thrown } from '../helpers/junk.ts';

it('reads throw nothing, and writes a CookieError', () => {
  fc.assert(
    fc.property(junk, junk, options, (name, value, given) => {
      const [n, o] = [name as string, given as object];
      for (const read of [() => page.get(n, o), () => page.getAll(n, o), () => page.has(n)])
        expect(thrown(read)).toBeUndefined();
      for (const write of [
        () => page.set(n, value as string, o).code,
        () => page.set('n', 'v', o).code,
        () => page.remove(n, o).code,
      ])
        expect([undefined, 'CookieError']).toContain((thrown(write) as Error | undefined)?.name);
    }),
    { numRuns: 1000 },
  );
});

it('onChange throws a TypeError that says what it takes', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        junk,
        fc.constant(() => {}),
      ),
      options,
      (listener, given) => {
        const error = thrown(() => page.onChange(listener as () => void, given as object)());
        if (error) expect((error as Error).message).toContain('onChange takes');
      },
    ),
    { numRuns: 300 },
  );
});

it('a jar with any default options reads, and its writes throw a CookieError', () => {
  fc.assert(
    fc.property(junk, options, (value, given) => {
      const jar = page.createJar(page.documentStore(), given as object);
      for (const read of [() => jar.get('n'), () => jar.getAll(), () => jar.getAll('n')])
        expect(thrown(read)).toBeUndefined();
      for (const write of [() => jar.set('n', value as string).code, () => jar.remove('n').code])
        expect([undefined, 'CookieError']).toContain((thrown(write) as Error | undefined)?.name);
    }),
    { numRuns: 1000 },
  );
});

it.each([false, 0, '', 5, {}])('onChange takes no %j for a signal', (signal) => {
  expect(() => page.onChange(() => {}, { signal: signal as never })).toThrow('onChange takes');
});

it('createJar throws a TypeError that says what is no store', () => {
  fc.assert(
    fc.property(junk, (store) => {
      expect(thrown(() => page.createJar(store as page.Store))).toMatchObject({
        name: 'TypeError',
        message: expect.stringContaining('createJar needs a store') as string,
      });
    }),
    { numRuns: 300 },
  );
});
