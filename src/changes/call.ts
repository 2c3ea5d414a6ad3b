/** Calls what somebody else gave. */

/** What is thrown goes where an event listener's error goes, to window's `error` event, and stops nobody else. */
export const call = (listener: () => unknown): void => {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
};
