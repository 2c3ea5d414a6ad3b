// What the types say of a codec with a schema. See types.test.ts for how the comments are checked.
import { get, json, set, type Codec, type StandardSchema } from 'gingersnap';
import { expressJson } from 'gingersnap/interop';

interface Item {
  id: number;
  count: number;
}
/** As the libraries declare their schemas. */
interface Schema<Input, Output> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (
      value: unknown,
      options?: object,
    ) =>
      | { readonly value: Output; readonly issues?: undefined }
      | { readonly issues: readonly { readonly message: string }[] }
      | Promise<{ readonly value: Output }>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}
declare const item: Schema<Item, Item>;
declare const withDefault: Schema<{ id: number; count?: number }, Item>;
declare const coerced: Schema<unknown, number>;
declare const transformed: Schema<string, number>;
declare const narrowed: Schema<number | string, string>;
declare const fewer: Schema<Item, { id: number }>;
declare const untyped: StandardSchema<Item>;
declare const withoutTypes: {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => { readonly value: Item };
  };
};

// hover: Codec<Item>
const ofItem = json(item);
// hover: Codec<Item>
const ofDefault = json(withDefault);
// hover: Codec<number>
const ofCoerced = json(coerced);
// hover: Codec<string>
const ofNarrowed = json(narrowed);
// hover: Codec<Item>
const ofUntyped = json(untyped);
// hover: Codec<Item>
const ofNoTypes = json(withoutTypes);
// hover: Codec<Item>
const explicit = json<Item>(untyped);
// hover: Codec<Item>
const explicitToo = json<Item>(item);
// hover: Codec<Item[]>
const noSchema = json<Item[]>();
// hover: Codec<Item>
const express = expressJson(withDefault);
// hover: Item | undefined
const read = get('item', { codec: json(withDefault) });
set('item', { id: 1, count: 2 }, { codec: json(withDefault) });
const expected: Codec<Item> = json();
/** A codec of any schema, as a program of one's own makes it. */
const own = <T>(schema: StandardSchema<T>): Codec<T> => json(schema);
const ownToo = <T>(schema: StandardSchema<T>): Codec<T> => json<T>(schema);

// What such a schema returns it would not take again.
// error: Schema<string, number> number string
json(transformed);
// error: Schema<Item, { id: number; }> count
json(fewer);
// error: Schema<string, number> number string
expressJson(transformed);
// error: Schema<string, number>
json<number>(transformed);
// error: Schema<string, number> number string
get('visits', { codec: json(transformed) });
