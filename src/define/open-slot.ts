/** Opens a definition on a jar: its slot, with what guards it. */
import { fail } from '../cookie/error.js';
import { isPromise } from '../cookie/is-promise.js';
import type { Stated } from './definition.js';
import type { CreateGuardedSlot } from './guard.js';
import { createSlot, homeOf, partsOf, type CreateSlot, type Slot, type Verbs } from './slot.js';

/** Checked when a cookie is defined, because anything but a function would fail later, outside of any call. */
export const needFunction = (name: string, what: string, value: unknown) =>
  typeof value === 'function' || fail(name, 'attribute', what, value);

/** Nobody waits for a Promise: JSON has a form for it, which is that of an empty object. */
export const needValue = (name: string, value: unknown): unknown =>
  isPromise(value) ? fail(name, 'codec', 'value', value) : value;

/** What becomes of a value that consent denies. */
export const needWhenDenied = (name: string, value: string | undefined = 'hold') =>
  ['hold', 'drop'].includes(value) || fail(name, 'attribute', 'whenDenied', value);

/** What `on` takes. */
export const needJar = (name: string, jar: Partial<Verbs> | null | undefined) =>
  typeof jar?.onChange === 'function' || fail(name, 'attribute', 'jar', jar, 'on');

/** The slot of a definition on a jar, whose prefix its name gets, and how its jar's writes take turns. */
export const openSlot = (
  given: Verbs,
  givenName: string,
  definition: Stated,
): Omit<ReturnType<typeof partsOf>, 'encoding'> & { readonly slot: Slot } => {
  const { jar, prefix } = homeOf(given);
  const name = prefix + givenName;
  const { chunked, encoding, consent } = definition;
  if (chunked) needFunction(name, 'chunked', chunked);
  const guard = consent && (consent as { readonly guard?: CreateGuardedSlot }).guard;
  if (consent) needFunction(name, 'consent', guard);
  const { verbs, inTurn, encoding: jarEncoding } = partsOf(jar);
  const slot = chunked
    ? (chunked as object as CreateSlot)(verbs, name, encoding ?? jarEncoding)
    : createSlot(verbs, name, encoding);
  // Any other function than the one that is imported gives something else.
  if (chunked) needFunction(name, 'chunked', (slot as Partial<Slot> | undefined)?.textIn);
  return { slot: guard ? guard(slot, given, name, definition) : slot, verbs, inTurn };
};
