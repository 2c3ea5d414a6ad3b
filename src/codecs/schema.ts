/** The part of Standard Schema v1 (https://standardschema.dev) that a codec needs; zod, valibot, arktype and others have it. */

/**
 * A schema that checks a value, by Standard Schema v1.
 *
 * @typeParam T What the schema returns, its output
 * @typeParam Input What the schema accepts, its input
 */
export interface StandardSchema<T, Input = T> {
  /** The members that the standard asks for; the schema's library puts them there. */
  readonly '~standard': {
    /** The standard's version. */
    readonly version: 1;
    /** The name of the schema's library. */
    readonly vendor: string;
    /** Checks a value, and returns it or the issues. A Promise throws `codec`, because a cookie is read at once. */
    readonly validate: (value: unknown) => StandardResult<T> | Promise<StandardResult<T>>;
    /** The schema's types; only the compiler looks at them. @default none: they are not known */
    readonly types?:
      | {
          /** The type that the schema accepts. */
          readonly input: Input;
          /** The type that it returns. */
          readonly output: T;
        }
      | undefined;
  };
}

/**
 * What a schema returns: the value, or issues.
 *
 * @typeParam T What the schema returns, its output
 */
export type StandardResult<T> =
  | {
      /** The value, as the schema returns it. */
      readonly value: T;
      /** Left out: the value is valid. */
      readonly issues?: undefined;
    }
  | {
      /** What is wrong with the value. */
      readonly issues: readonly StandardIssue[];
    };

/** One thing that is wrong with a value. */
export interface StandardIssue {
  /** What is wrong, in words. */
  readonly message: string;
  /** The keys that lead to the wrong part, from the outermost key inwards. @default none: it is the value itself */
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
export const check = <T>(schema: StandardSchema<T, unknown>, value: unknown): T => {
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
