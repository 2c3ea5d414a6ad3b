/** HttpOnly for the names that need it, where it can be written. */

/** As Secure is for names that need it, so is HttpOnly. */
export const httpOnly = <O>(name: string, options: O): O => {
  const given = { __proto__: null, ...options } as O & { readonly httpOnly?: boolean };
  return /^__(host-)?http-/i.test(name) ? { ...given, httpOnly: given.httpOnly ?? true } : options;
};
