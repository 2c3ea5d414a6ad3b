/** The part of Standard Schema v1 (https://standardschema.dev) that a codec needs; zod, valibot, arktype and others satisfy it. */
/** A schema that checks a value of type `T`. */
interface StandardSchema<T> {
    readonly '~standard': {
        readonly version: 1;
        readonly vendor: string;
        readonly validate: (value: unknown) => StandardResult<T> | Promise<StandardResult<T>>;
        readonly types?: {
            readonly input: unknown;
            readonly output: T;
        } | undefined;
    };
}
/** What a schema answers: the value, or the issues it has with it. */
type StandardResult<T> = {
    readonly value: T;
    readonly issues?: undefined;
} | {
    readonly issues: readonly StandardIssue[];
};
/** One thing that a schema has against a value. */
interface StandardIssue {
    readonly message: string;
    readonly path?: readonly (PropertyKey | {
        readonly key: PropertyKey;
    })[] | undefined;
}

export type { StandardSchema as S, StandardIssue as a, StandardResult as b };
