// The form's fields as what `set` takes. What is left empty is not given.
import {
  boolean,
  date,
  json,
  number,
  percent,
  raw,
  type Codec,
  type Encoding,
  type TypedSetOptions,
} from 'gingersnap';
import { django, flask, php, rails, reactRouter } from 'gingersnap/interop';

interface Kind {
  readonly codec: Codec<unknown>;
  /** What the text in the field stands for; itself, for the codec to refuse, where it stands for nothing. */
  readonly value: (text: string) => unknown;
}

const kind = <T>(codec: Codec<T>, value: (text: string) => T | string): Kind => ({
  codec: codec as Codec<unknown>,
  value,
});

const kinds: Readonly<Record<string, Kind>> = {
  json: kind(json(), (text) => JSON.parse(text) as unknown),
  number: kind(number, (text) => (text.trim() && !isNaN(Number(text)) ? Number(text) : text)),
  boolean: kind(boolean, (text) => (text === 'true' ? true : text === 'false' ? false : text)),
  date: kind(date, (text) => new Date(text)),
};

const encodings: Readonly<Record<string, Encoding>> = {
  percent,
  raw,
  flask,
  django,
  rails,
  php,
  reactRouter,
};

/** A number is days, what begins with a year is a date; all else is handed on as it is, right or wrong. */
const lifetime = (text: string | undefined) =>
  text === undefined
    ? undefined
    : Number.isFinite(Number(text))
      ? Number(text)
      : /^\d{4}-/.test(text)
        ? new Date(text)
        : text;

export interface Cookie {
  readonly name: string;
  readonly value: unknown;
  readonly options: TypedSetOptions<unknown>;
}

export const cookieIn = (form: HTMLFormElement): Cookie => {
  const fields = new FormData(form);
  const given = (name: string) => (fields.get(name) as string) || undefined;
  const ifGiven = <T>(name: string, value: (text: string) => T) => {
    const text = given(name);
    return text === undefined ? undefined : value(text);
  };
  const text = given('value') ?? '';
  const { codec, value } = kinds[given('codec') ?? ''] ?? {};
  const options = {
    codec,
    encoding: encodings[given('encoding') ?? ''],
    expires: lifetime(given('expires')),
    maxAge: ifGiven('maxAge', Number),
    path: given('path'),
    domain: given('domain'),
    sameSite: given('sameSite'),
    secure: ifGiven('secure', (choice) => choice === 'true'),
    partitioned: ifGiven('partitioned', (choice) => choice === 'true'),
    priority: given('priority'),
  };
  // Of what the compiler would refuse here, the page is to show how it is refused at run time.
  return {
    name: given('name') ?? '',
    value: value ? value(text) : text,
    options: options as TypedSetOptions<unknown>,
  };
};
