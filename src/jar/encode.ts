/** Value to text, and text to raw value. */
import type { Codec } from '../codecs/codec.js';
import { fail, type Fault, type RefusalCode } from '../cookie/error.js';
import type { Encoding } from '../encodings/encoding.js';

/** The text of a value, or what its schema has against it. Throws `codec` where the codec fails, and without a codec for what is not a string. */
export const toText = (
  cookieName: string,
  value: unknown,
  codec: Codec<unknown> | undefined,
): string | Fault<RefusalCode> => {
  let text: unknown = value;
  try {
    if (codec) text = codec.encode(value);
  } catch (cause) {
    return (cause as { readonly issues?: unknown } | undefined)?.issues
      ? ['value', 'value', value, undefined, cause]
      : fail(cookieName, 'codec', 'value', value, undefined, cause);
  }
  return typeof text === 'string' ? text : fail(cookieName, 'codec', 'value', value);
};

/** What a cookie of this value holds, or what its schema or encoding has against it. */
export const toRawValue = (
  cookieName: string,
  value: unknown,
  codec: Codec<unknown> | undefined,
  encoding: Encoding,
): string | Fault<RefusalCode> => {
  const text = toText(cookieName, value, codec);
  if (typeof text !== 'string') return text;
  let rawValue: unknown = text;
  let cause: unknown;
  try {
    rawValue = encoding.encode(text);
    if (typeof rawValue === 'string') return rawValue;
  } catch (error) {
    cause = error;
  }
  return ['value', 'value', rawValue, undefined, cause];
};
