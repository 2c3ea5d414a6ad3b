/** Reads a defined cookie's text: the same text gives the same object, and nobody's change of it reaches the next reader. */
import { call } from '../changes/call.js';
import type { Codec } from '../codecs/codec.js';
import { own } from '../cookie/own.js';
import type { Definition } from './definition.js';
import { isPlain, thaw } from './thaw.js';

/** Reads texts. */
export interface Reader<T> {
  /** The value of a text; the default where there is none, or where the codec refuses it. */
  readonly read: (text: string | undefined) => T;
  /** Hands an error to `onInvalid`, with the text that it is about. Never throws. */
  readonly report: (error: unknown, text: string) => void;
  /** What became of the jar's missing cookie. */
  readonly state: FillState;
}

/** What a jar remembers of a cookie that was missing. */
export interface FillState {
  /** Whether an older cookie was looked for, or is not needed any more. */
  asked?: boolean;
  /** What could not be written; without a text where nothing could be made. */
  made?: { text?: string | undefined } | undefined;
}

/**
 * Gives a jar's reader. What can be frozen is one object for all of them; a Date or a Map is made for each, because all who read it share
 * it, and a server's requests share nothing.
 */
export const createReaders = <T>(
  definition: Definition<T> & { readonly default?: T },
): ((jar: object) => Reader<T>) => {
  const codec = definition.codec ?? (asItStands as unknown as Codec<T>);
  const { onInvalid } = definition;
  let given = definition.default as T;
  let defaultText: string | undefined;
  let shared = given === undefined;
  if (!shared)
    // Now, because the caller may go on using what was given.
    try {
      const copy = codec.decode((defaultText = codec.encode(given)));
      shared = freeze(copy);
      given = copy;
    } catch {
      defaultText = undefined;
      shared = true;
      // What was passed in stays as it is.
      given = thaw(given);
      freeze(given);
    }
  const frozen: Frozen<T> = {};
  const readers = new WeakMap<object, Reader<T>>();

  const report = (error: unknown, text: string): void => call(() => onInvalid?.(error, text));

  const createReader = (): Reader<T> => {
    const decode = createDecode(codec, frozen);
    const decodeDefault = createDecode(codec, {});
    let invalid: string | undefined;
    const missing = () => (shared ? given : decodeDefault(defaultText!));
    const read = (text: string | undefined): T => {
      // The default's own text is the default, so that to remove it, or to write it, is no change.
      if (text === undefined || text === defaultText) return missing();
      try {
        return decode(text);
      } catch (error) {
        if (text !== invalid) report(error, text);
        invalid = text;
        return missing();
      }
    };
    return { read, report, state: {} };
  };
  return (jar) => {
    let reader = readers.get(jar);
    if (!reader) readers.set(jar, (reader = createReader()));
    return reader;
  };
};

const asItStands: Codec<string> = { encode: (value) => value, decode: (value) => value };

/** The last text whose value could be frozen, with that value. */
interface Frozen<T> {
  last?: readonly [text: string, value: T];
}

/** Decodes a text once. */
const createDecode = <T>(codec: Codec<T>, frozen: Frozen<T>): ((text: string) => T) => {
  let last: string | undefined;
  let value: T;
  let fixed: boolean;
  let written: string | undefined;
  /** What the value would be written as; undefined where a schema does not take what it gave. */
  const encoded = () => {
    try {
      return codec.encode(value);
    } catch {
      return undefined;
    }
  };
  return (text) => {
    // What is not frozen is the value only as long as it is written as it was when it had just been read. That need not be the text: a
    // codec may read more than it writes.
    if (last !== text || !(fixed || encoded() === written)) {
      const shared = frozen.last?.[0] === text ? frozen.last : undefined;
      value = shared ? shared[1] : codec.decode(text);
      fixed = !!shared || freeze(value);
      if (fixed) frozen.last = [text, value];
      else written = encoded();
      last = text;
    }
    return value;
  };
};

/** Freezes plain objects and arrays to the bottom; false where something in it can't be. Not by calls: whoever sends the text says how deep it is. */
const freeze = (value: unknown): boolean => {
  const seen = new Set([value]);
  let whole = true;
  // A set goes on with what is added meanwhile, and takes each object once.
  for (const one of seen)
    if (isPlain(one)) {
      Object.freeze(one);
      for (const key of Reflect.ownKeys(one)) {
        const member = own(Object.getOwnPropertyDescriptor(one, key));
        if ('get' in member) whole = false;
        seen.add(member.value);
      }
    } else if (Object(one) === one) whole = false;
  return whole;
};
