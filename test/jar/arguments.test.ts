/** Whatever is passed to the verbs of the main entry: reads throw nothing, writes a CookieError, onChange a TypeError with a sentence. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as page from '../../src/index.js';

const junk = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
  fc.constantFrom<unknown>(Symbol('s'), () => 'v', new Map(), 5n, [], '', 'n', NaN, null),
);
const option = fc.constantFrom(
  ...['expires', 'maxAge', 'path', 'domain', 'sameSite', 'secure', 'partitioned', 'priority'],
  ...['codec', 'encoding', 'httpOnly', 'name', 'signal', 'interval'],
);
const options = fc.oneof(junk, fc.dictionary(option, junk, { maxKeys: 3 }));

const thrown = (call: () => unknown): unknown => {
  try {
    call();
    return;
  } catch (error) {
    return error;
  }
};

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
