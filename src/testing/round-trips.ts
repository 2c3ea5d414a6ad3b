/** The law of codecs, for tests of your own codecs. */
import type { Codec } from '../codecs/codec.js';
import type { Encoding } from '../encodings/encoding.js';
import { percent } from '../encodings/percent.js';
import { differenceOf } from './equal.js';

/**
 * The options of `roundTrips`.
 *
 * @typeParam T What the value is
 */
export interface RoundTripOptions<T> {
  /** The encoding that the text must pass through unchanged. @default percent */
  readonly encoding?: Encoding | undefined;
  /**
   * Returns whether two values are equal.
   * @default member by member, also of Dates, Maps and Sets; 0 equals -0, and NaN equals NaN
   */
  readonly equal?: ((one: T, other: T) => boolean) | undefined;
}

/**
 * Checks that a codec keeps its law for this value: `decode(encode(value))` returns an equal value, which is encoded as the same text again,
 * and the text passes through the encoding unchanged. It returns true, or throws an Error whose sentence says what differs.
 *
 * @typeParam T What the value is
 * @example
 * expect(roundTrips(money, { amount: 5, currency: 'EUR' })).toBe(true)
 * fc.assert(fc.property(fc.date({ noInvalidDate: true }), value => roundTrips(date, value)))
 */
export const roundTrips = <T>(
  codec: Codec<T>,
  value: NoInfer<T>,
  options: RoundTripOptions<NoInfer<T>> = {},
): true => {
  const { encoding = percent, equal } = options;
  const text = step(`encode throws for ${shown(value)}`, () => codec.encode(value));
  if (typeof text !== 'string')
    throw new Error(`encode gives ${shown(text)} for ${shown(value)}, and must give text`);

  const written = `${shown(value)}, written as ${shown(text)},`;
  const back = step(`${written} does not come through the encoding`, () =>
    encoding.decode(encoding.encode(text)),
  );
  if (back !== text) throw new Error(`${written} comes out of the encoding as ${shown(back)}`);

  const decoded = step(`${written} is not read`, () => codec.decode(back));
  const difference = equal
    ? !equal(value, decoded) && (['', value, decoded] as const)
    : differenceOf(value, decoded);
  if (difference) {
    const [way, one, other] = difference;
    throw new Error(
      `${written} comes back ${way && `with another ${way.replace(/^\./, '')}: `}as ${shown(other)} instead of ${shown(one)}`,
    );
  }
  const again = step(`${written} is read, but encode throws for what it gives`, () =>
    codec.encode(decoded),
  );
  // Texts are compared to find out whether a value has changed.
  if (again !== text)
    throw new Error(`${written} comes back equal, but is then written as ${shown(again)}`);
  return true;
};

const step = <T>(otherwise: string, go: () => T): T => {
  try {
    return go();
  } catch (cause) {
    throw new Error(
      `${otherwise}: ${(cause as Partial<Error> | undefined)?.message ?? String(cause)}`,
      { cause },
    );
  }
};

/** A value as a sentence has it. */
const shown = (value: unknown): string => {
  if (
    typeof value === 'string' ||
    (typeof value === 'object' && value !== null && !(value instanceof Date))
  )
    try {
      return JSON.stringify(value);
    } catch {}
  return Object.is(value, -0) ? '-0' : String(value);
};
