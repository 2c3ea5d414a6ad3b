/** What is read where a cookie is missing: the value of an older cookie, or one that is made, each written once. */
import { isPromise } from '../cookie/is-promise.js';
import { toText } from '../jar/encode.js';
import type { AnyDefinition } from './definition.js';
import { run, wait, type MaybePromise } from './maybe-promise.js';
import { needFunction, needValue } from './open-slot.js';
import type { Reader } from './reader.js';
import type { Slot, Verbs } from './slot.js';

/** What an older cookie holds, as the text of the new one. */
export interface Found {
  readonly text: string;
  /** Removes the older cookie, once the new one is there. `again` writes the new one, where both have names in common. */
  readonly remove: (again: () => MaybePromise<unknown>) => MaybePromise<unknown>;
}

/** Finds an older cookie: the inside of the option `was`. Throws for what is not a definition. */
export type CreateFindOlder = (
  jar: Verbs,
  name: string,
  slot: Slot,
  encode: (value: unknown) => string,
  report: Reader<unknown>['report'],
) => () => MaybePromise<Found | undefined>;

/** Fills a missing cookie. */
export interface Fill {
  /** Whether a text that was read calls for `fill`. */
  readonly isDue: (text: string | undefined) => boolean;
  /** Reads again, fills the cookie where it is still missing, and gives the value. For within a turn. Throws only where `init` gives a Promise. */
  readonly fill: () => MaybePromise<unknown>;
}

/** Undefined where the definition has neither `init` nor `was`. */
export const createFill = (
  jar: Verbs,
  name: string,
  { init, was, codec }: AnyDefinition,
  slot: Slot,
  { read, report, state }: Reader<unknown>,
  attributes: object,
): Fill | undefined => {
  if (!init && !was) return;
  const encode = (value: unknown): string => {
    const text = toText(name, needValue(name, value), codec);
    if (typeof text === 'string') return text;
    throw text[4] as Error;
  };
  const findOlder = was && (was as object as CreateFindOlder)(jar, name, slot, encode, report);
  // Any other function than what moved() gives returns something else.
  if (was) needFunction(name, 'was', findOlder);

  const isDue = (text: string | undefined): boolean => {
    if (text === undefined) return !!init || !!state.made || !state.asked;
    state.asked = true;
    if (init && read(text) === undefined) return true;
    state.made = undefined;
    return false;
  };

  const steps = function* () {
    let text = yield* wait(slot.read());
    // Another one may have been faster.
    if (!isDue(text)) return read(text);
    if (yield* wait(slot.whyMissing?.())) {
      state.made = undefined;
      return read(undefined);
    }
    // Kept where it can't be written, so that all of a page or a request read the same; what has failed is not tried again, either.
    let { made } = state;
    if (!made) {
      made = state.made = {};
      let value: unknown;
      try {
        const older = state.asked ? undefined : yield* wait(findOlder?.());
        state.asked = true;
        // Another tab may have moved it between the two reads.
        if (findOlder && !older && !isDue((text = yield* wait(slot.read())))) return read(text);
        made.text = older ? older.text : init && encode((value = init()));
        // A text that does not decode stays as it is: it may be that of a newer version.
        if (text === undefined && made.text !== undefined) {
          const write = () => slot.write(made!.text, undefined, attributes);
          yield* wait(write());
          // Another tab's, where that was the last to write.
          const now = yield* wait(slot.read());
          if (now !== undefined) yield* wait(older?.remove(write));
          if (!isDue(now)) return read(now);
        }
      } catch (error) {
        // That is wrong code, as in `update`: each read throws it.
        if (isPromise(value)) {
          state.made = undefined;
          throw error;
        }
        report(error, '');
      }
      if ((!init && made.text === undefined) || isNobodys(jar)) state.made = undefined;
    }
    return read(made.text);
  };
  const go = () => run(steps);
  const { quietly = (work: typeof go) => work() } = jar.internals?.listeners ?? {};
  // Whoever reads may be rendering, and nobody else may be notified meanwhile.
  return { isDue, fill: () => quietly(go) };
};

/** Whether this is a page's jar without a page: on a server, whose requests share it and nothing else. */
const isNobodys = ({ internals }: Verbs): boolean => {
  const store = internals?.store;
  return !!store?.document && !store.document() && !store.site();
};
