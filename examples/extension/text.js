// The text of a cookie, which is what the visitor reads and edits.
import { percent, raw } from './dist/index.mjs';

/**
 * The encoding that gives back what stands in the cookie: percent-encoding, or none.
 * @param {string} rawValue
 */
export function encodingOf(rawValue) {
  const text = percent.decode(rawValue);
  // A text area makes a line feed of each carriage return.
  return percent.encode(text) === rawValue && !text.includes('\r') ? percent : raw;
}

/** @param {string} rawValue */
export const textOf = (rawValue) => encodingOf(rawValue).decode(rawValue);
