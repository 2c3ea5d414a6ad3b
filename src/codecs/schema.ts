/** The part of Standard Schema v1 (https://standardschema.dev) that a codec needs; zod, valibot, arktype and others satisfy it. */

/** A schema that checks a value of type `T`. */
export interface StandardSchema<T> {
  /** What the schema's library puts there, by the standard. */
  readonly '~standard': {
    /** The standard's version. */
    readonly version: 1;
    /** The library that made the schema. */
    readonly vendor: string;
    /** Checks a value, and gives it as the schema makes it. A Promise is refused: a cookie is read at once. */
    readonly validate: (value: unknown) => StandardResult<T> | Promise<StandardResult<T>>;
    /** The types that go in and come out, for the compiler alone. @default none: they are not said */
    readonly types?:
      | {
          /** What may be given to the schema. */
          readonly input: unknown;
          /** What it gives. */
          readonly output: T;
        }
      | undefined;
  };
}

/** What a schema answers: the value, or the issues it has with it. */
export type StandardResult<T> =
  | {
      /** The value, as the schema makes it. */
      readonly value: T;
      /** Left out: the schema has nothing against it. */
      readonly issues?: undefined;
    }
  | {
      /** What the schema has against the value. */
      readonly issues: readonly StandardIssue[];
    };

/** One thing that a schema has against a value. */
export interface StandardIssue {
  /** What is wrong, in words. */
  readonly message: string;
  /** Where in the value it is wrong, from the outermost key inwards. @default none: the whole value is */
  readonly path?:
    | readonly (
        | PropertyKey
        | {
            /** The key. */
            readonly key: PropertyKey;
          }
      )[]
    | undefined;
}

/** The checked value. Throws an Error with the schema's `issues` where it has some, and one for a schema that answers with a Promise. */
export const check = <T>(schema: StandardSchema<T>, value: unknown): T => {
  const result = schema['~standard'].validate(value);
  if ('then' in result) {
    // Nobody waits for it, so nobody would hear that it was rejected.
    result.catch(() => {});
    throw new TypeError(
      'the schema is asynchronous, and a cookie is read at once: use a synchronous one',
    );
  }
  if (result.issues) {
    throw Object.assign(new Error(result.issues.map((issue) => issue.message).join('; ')), {
      issues: result.issues,
    });
  }
  return result.value;
};
