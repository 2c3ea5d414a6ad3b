/** The part of Standard Schema v1 (https://standardschema.dev) that a codec needs; zod, valibot, arktype and others satisfy it. */

/** A schema that checks a value of type `T`. */
export interface StandardSchema<T> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<T> | Promise<StandardResult<T>>;
    readonly types?: { readonly input: unknown; readonly output: T } | undefined;
  };
}

/** What a schema answers: the value, or the issues it has with it. */
export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** One thing that a schema has against a value. */
export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** The checked value. Throws an Error with the schema's `issues` where it has some, and one for a schema that answers with a Promise. */
export const check = <T>(schema: StandardSchema<T>, value: unknown): T => {
  const result = schema['~standard'].validate(value);
  if ('then' in result) {
    // Nobody waits for it, so nobody would hear that it was rejected.
    result.catch(() => {});
    throw new TypeError('the schema is asynchronous, and a cookie is read at once: use a synchronous one');
  }
  if (result.issues) {
    throw Object.assign(new Error(result.issues.map(issue => issue.message).join('; ')), { issues: result.issues });
  }
  return result.value;
};
