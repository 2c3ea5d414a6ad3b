/** Finds out whether somebody looks at a result. */

/** A result that says the same, and calls `looked` when its `ok`, `code` or `message` is read. */
export const observed = <R extends object>(result: R, looked: () => void): R => {
  const { issues } = Object.getOwnPropertyDescriptors(result) as Partial<PropertyDescriptorMap>;
  const lookAt = (member: string): unknown => {
    looked();
    return (result as Readonly<Record<string, unknown>>)[member];
  };
  const shown = {
    get ok() {
      return lookAt('ok');
    },
    get code() {
      return lookAt('code');
    },
    get message() {
      return lookAt('message');
    },
  };
  return (issues ? Object.defineProperty(shown, 'issues', issues) : shown) as R;
};
