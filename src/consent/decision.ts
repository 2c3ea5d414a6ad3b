/** The visitor's decision as text that any server can read: `1.1732350000.preferences.analytics`. Its format is in docs/consent.md. */
import type { Codec } from '../codecs/codec.js';

/** What the visitor has decided. */
export interface Decision {
  /** The version of the question that was answered. */
  readonly version: number;
  /** When, in seconds since 1970. */
  readonly time: number;
  /** The categories that were granted, without those that need no grant. */
  readonly granted: readonly string[];
}

/** What a category's name may be made of, so that no encoding touches it. */
export const CATEGORY = /^[\w-]+$/;

/** Version, time and the granted categories, with dots between: every server reads these characters as they stand. */
export const decisionText: Codec<Decision> = {
  encode: ({ version, time, granted }) => [version, time, ...granted].join('.'),
  decode: (text) => {
    const [version, time, ...granted] = text.split('.');
    // Of 16 digits and more a number is not written as it was read; of 13 and more the seconds are no Date.
    if (!/^\d{1,15}\.\d{1,12}(\.[\w-]+)*$/.test(text))
      throw new TypeError(`"${text}" is no decision`);
    return { version: Number(version), time: Number(time), granted };
  },
};
