/** The event that reports changed cookies. */
import { isObject, toText } from './arguments.js';
import { asInterface, construct, illegal } from './interface.js';
import type {
  CookieChangeEventConstructor,
  CookieChangeEventInit,
  CookieChangeEvent as Interface,
} from './types.js';

interface Item {
  name?: string;
  value?: string;
}

interface Lists {
  readonly changed: readonly Item[];
  readonly deleted: readonly Item[];
}

const lists = new WeakMap<object, Lists>();
const listsOf = (event: object): Lists => lists.get(event) ?? illegal('invocation');

/** A frozen array of cookies, of what is given with only the two members that the standard knows. */
const toItems = (given: unknown): readonly Item[] => {
  // Array.from would take what is not iterable for empty.
  const items =
    given === undefined
      ? []
      : isObject(given)
        ? [...(given as Iterable<unknown>)]
        : illegal('list of cookies');
  return Object.freeze(
    items.map((cookie) => {
      const { name, value } = (
        cookie == null || isObject(cookie) ? (cookie ?? {}) : illegal('cookie')
      ) as Item;
      return {
        ...(name !== undefined && { name: toText(name) }),
        ...(value !== undefined && { value: toText(value) }),
      };
    }),
  );
};

/** `parent` gives the Event that it extends: another window has another one. */
export const createCookieChangeEvent = (
  parent: () => typeof Event,
): CookieChangeEventConstructor => {
  class CookieChangeEvent {
    constructor(type: string, init: CookieChangeEventInit = {}) {
      if (!arguments.length) throw new TypeError('the type is missing');
      const event = construct(CookieChangeEvent, parent(), new.target, [
        type,
        init,
      ]) as CookieChangeEvent;
      const { changed, deleted } = (init as CookieChangeEventInit | null) ?? {};
      lists.set(event, { changed: toItems(changed), deleted: toItems(deleted) });
      return event;
    }

    get changed(): readonly Item[] {
      return listsOf(this).changed;
    }

    get deleted(): readonly Item[] {
      return listsOf(this).deleted;
    }
  }
  asInterface(CookieChangeEvent, 'CookieChangeEvent', ['changed', 'deleted']);
  return CookieChangeEvent as unknown as CookieChangeEventConstructor;
};

/** Reports cookies that changed. */
export interface CookieChangeEvent extends Interface {}

/**
 * What a {@link CookieStore} gives its listeners; made as every event is.
 *
 * @example
 * store.dispatchEvent(new CookieChangeEvent('change', { changed: [{ name: 'theme', value: 'dark' }] }))
 */
export const CookieChangeEvent: CookieChangeEventConstructor =
  /* @__PURE__ */ createCookieChangeEvent(() => Event);
