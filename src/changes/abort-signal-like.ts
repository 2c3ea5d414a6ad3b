/** An `AbortSignal` as far as it is used here: the declarations need no DOM library. */

/** An `AbortSignal`, or an object that has these members of one. */
export interface AbortSignalLike {
  /** Whether it was aborted. */
  readonly aborted: boolean;
  /** Calls the listener when it is aborted. */
  addEventListener(type: 'abort', listener: () => void): void;
  /** Takes the listener away again. */
  removeEventListener(type: 'abort', listener: () => void): void;
}
