/** Reads a defined cookie's text: the same text gives the same object, and nobody's change of it reaches the next reader. */
import type { Codec } from '../codecs/codec.js';
import type { Definition } from './definition.js';

/** Reads texts. */
export interface Reader<T> {
  /** The value of a text; the default where there is none, or where it says nothing. */
  readonly read: (text: string | undefined) => T;
}

export const makeReader = <T>(definition: Definition<T> & { readonly default?: T }): Reader<T> => {
  const { codec = asItStands as unknown as Codec<T>, onInvalid } = definition;
  const decode = makeDecode(codec);
  const decodeDefault = makeDecode(codec);
  let defaultText: string | undefined;
  let invalid: string | undefined;

  const missing = (): T => {
    const given = definition.default as T;
    if (given === undefined) return given;
    try {
      // A copy, because the caller may go on using what was given.
      return decodeDefault((defaultText ??= codec.encode(given)));
    } catch {
      freeze(given);
      return given;
    }
  };
  return {
    read: (text) => {
      const value = missing();
      // The default's own text is the default, so that to remove it, or to write it, is no change.
      if (text === undefined || text === invalid || text === defaultText) return value;
      try {
        return decode(text);
      } catch (error) {
        invalid = text;
        onInvalid?.(error, text);
        return value;
      }
    },
  };
};

const asItStands: Codec<string> = { encode: (value) => value, decode: (value) => value };

/** Decodes a text once. */
const makeDecode = <T>(codec: Codec<T>): ((text: string) => T) => {
  let last: string | undefined;
  let value: T;
  let fixed: boolean;
  return (text) => {
    // A Date or a Map can't be frozen, so it is the value only as long as it still says what the text says.
    if (last !== text || !(fixed || codec.encode(value) === text)) {
      value = codec.decode(text);
      fixed = freeze(value);
      last = text;
    }
    return value;
  };
};

/** Freezes plain objects and arrays to the bottom; false where something in it can't be. */
const freeze = (value: unknown, above: readonly unknown[] = []): boolean => {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  if (above.includes(value)) return true;
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (!Array.isArray(value) && prototype && Object.getPrototypeOf(prototype)) return false;
  Object.freeze(value);
  return Object.values(value)
    .map((member) => freeze(member, [...above, value]))
    .every(Boolean);
};
