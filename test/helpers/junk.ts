/** What callers should not pass, and do. */
import fc from 'fast-check';

export const junk = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
  fc.constantFrom<unknown>(Symbol('s'), () => 'v', new Map(), 5n, [], '', 'n', NaN, null),
);

/** Objects of some of these options, or what is no options at all. */
export const junkOptions = (...names: string[]) =>
  fc.oneof(junk, fc.dictionary(fc.constantFrom(...names), junk, { maxKeys: 3 }));

/** The options of the verbs. */
export const options = junkOptions(
  ...['expires', 'maxAge', 'path', 'domain', 'sameSite', 'secure', 'partitioned', 'priority'],
  ...['codec', 'encoding', 'httpOnly', 'name', 'signal', 'interval'],
);

/** What a call throws; undefined where it throws nothing. */
export const thrown = (call: () => unknown): unknown => {
  try {
    call();
    return;
  } catch (error) {
    return error;
  }
};
