/** The option `was`: a defined cookie takes over the value of an older one. */
import { fail } from '../cookie/error.js';
import type { AnyDefinition } from './definition.js';
import type { CreateFindOlder, Found } from './fill.js';
import { run, wait, type Steps } from './maybe-promise.js';
import type { Moved, Older } from './older.js';
import { openSlot } from './open-slot.js';
import { scopeOf } from './slot.js';

/** The type of `moved`. */
export interface MovedFrom {
  /**
   * Lets a definition take over the value of an older one, whose name, codec, encoding, domain or path was another. The first read on a jar
   * without the new cookie reads the old one, writes its value as the new cookie, and then removes the old cookie. If the write is
   * refused, the old cookie stays. The older definition's own `was` and `init` are ignored. Anything but a definition throws `attribute`
   * in `defineCookie`.
   *
   * @typeParam C The older definition
   * @typeParam T What the new cookie's value is
   * @param older The older definition, or an array of them: the first one whose cookie is there is used.
   * @param map Converts the old value. If it throws or returns `undefined`, the old cookie counts as not found; the error goes to
   * `onInvalid`. Without it both values must be of the same type. For an older value of a narrower type write `moved(older, value => value)`.
   * @example
   * const old = defineCookie('prefs', { codec: json<{ theme: 'dark' | 'light' }>() })
   * const theme = defineCookie('theme', {
   *   codec: oneOf('dark', 'light'), default: 'light', was: moved(old, prefs => prefs.theme),
   * })
   */
  <C extends Older, T>(
    older: C | readonly C[],
    map: (value: Exclude<C['default'], undefined>) => T | undefined,
  ): Moved<T>;
  <C extends Older>(
    older: C | readonly C[],
  ): Moved<Exclude<C['default'], undefined>, Exclude<C['default'], undefined>>;
}

/** Lets a definition take over the value of an older one. */
export const moved = ((
  older: Older | readonly Older[],
  map: string | ((value: unknown) => unknown) = (value) => value,
) => {
  // Not called, but passed as it is: then it gets a jar and the cookie's name.
  if (typeof map === 'string') return fail(map, 'attribute', 'was', moved);
  return ((jar, name, slot, encode, report) => {
    const olders = [older].flat() as readonly (Partial<Older> | null | undefined)[];
    for (const older of olders)
      if (typeof older?.name !== 'string' || typeof older.definition !== 'object')
        fail(name, 'attribute', 'was', older);
    return () =>
      run(function* (): Steps<Found | undefined> {
        for (const { name: oldName, definition } of olders as readonly {
          readonly name: string;
          readonly definition: AnyDefinition;
        }[]) {
          const { slot: old } = openSlot(jar, oldName, definition);
          // What a visitor does not allow is not read.
          if (yield* wait(old.whyMissing?.())) continue;
          const oldText = yield* wait(old.read());
          if (oldText === undefined) continue;
          try {
            const { codec } = definition;
            const value = map(codec ? codec.decode(oldText) : oldText);
            if (value === undefined) continue;
            return {
              text: encode(value),
              remove: (again) =>
                run(function* () {
                  yield* wait(old.remove(scopeOf(definition)));
                  // One in pieces takes the cookie of its name with it.
                  if ((yield* wait(slot.read())) === undefined) yield* wait(again());
                }),
            };
          } catch (error) {
            report(error, oldText);
          }
        }
        return undefined;
      });
  }) as CreateFindOlder;
}) as never as MovedFrom;
