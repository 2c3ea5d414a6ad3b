/** Finds out whether somebody looks at a result. */

/** A result that says the same, and calls `looked` when a member of it is read. */
export const observed = <R extends object>(result: R, looked: () => void): R => {
  const shown = {};
  for (const member of Object.keys(result))
    Object.defineProperty(shown, member, {
      configurable: true,
      enumerable: true,
      get: () => {
        looked();
        return result[member as keyof R];
      },
    });
  return shown as R;
};
