/** Makes a class as Web IDL's interfaces are. */

/** A class; what it takes is what its callers give. */
export interface Class {
  new (...given: never[]): object;
  readonly prototype: object;
}

/** Names the class, since a minifier has renamed it, and makes the members that the standard lists enumerable. */
export const asInterface = (own: Class, name: string, members: readonly string[]): void => {
  Object.defineProperty(own, 'name', { value: name, configurable: true });
  Object.defineProperty(own.prototype, Symbol.toStringTag, { value: name, configurable: true });
  for (const member of members) Object.defineProperty(own.prototype, member, { enumerable: true });
};

/** Makes a class extend another. */
export const inherit = (own: Class, parent: Class): void => {
  Object.setPrototypeOf(own, parent);
  Object.setPrototypeOf(own.prototype, parent.prototype);
};

/** Makes an object of a class that extends another only now, since importing it must touch no global. */
export const construct = (
  own: Class,
  parent: Class,
  target: unknown,
  given: readonly unknown[],
): object => {
  inherit(own, parent);
  return Reflect.construct(parent as new () => object, given, target as new () => object) as object;
};

export const illegal = (what: string): never => {
  throw new TypeError(`Illegal ${what}`);
};
