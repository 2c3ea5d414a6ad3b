/** `onchange`: a listener that keeps its place while its handler is exchanged, as HTML's event handlers do. */
import { isObject } from './arguments.js';
import type { Listeners } from './listeners.js';

/** A value that is read and assigned. */
export interface Handler {
  readonly get: () => unknown;
  readonly set: (handler: unknown) => void;
}

export const createHandler = (target: object, { add, remove }: Listeners): Handler => {
  let handler: unknown = null;
  const listener = (event: Event): void => {
    if (typeof handler === 'function' && handler.call(target, event) === false)
      event.preventDefault();
  };
  return {
    get: () => handler,
    set: (given) => {
      // What is no object is none; what is an object and no function is kept and does nothing.
      handler = isObject(given) ? given : null;
      if (handler) add('change', listener);
      else remove('change', listener);
    },
  };
};
