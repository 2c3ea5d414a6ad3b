/** Value to text. */
import type { Codec } from '../codecs/codec.js';
import { fail, type Fault, type RefusalCode } from '../cookie/error.js';

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
