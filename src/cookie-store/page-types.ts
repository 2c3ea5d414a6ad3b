/** The browser's `Event` and `EventTarget`, as the program's own libraries have them: without the DOM library only what is used here. */

/** A global constructor. */
interface Constructor<T> {
  /** What all its instances inherit from. */
  readonly prototype: T;
}

/** The type of a global constructor's instances, or another type if there is no such global. */
type Global<Name extends string, Otherwise> =
  typeof globalThis extends Record<Name, Constructor<infer T>> ? T : Otherwise;

/** An `Event`. */
export type PageEvent = Global<
  'Event',
  {
    /** The kind of event: `'change'`. */
    readonly type: string;
  }
>;

/** An `EventTarget`. */
export type PageEventTarget = Global<
  'EventTarget',
  {
    /** Calls the listeners of the event. */
    dispatchEvent(event: PageEvent): boolean;
  }
>;
