/** Reads a cookie as it is written, in a Set-Cookie header or by `document.cookie`. */
import { trimBlanks } from './trim.js';

/** A written cookie, taken apart. Attributes that were not given, or say nothing, are left out. */
export interface SetCookie {
  readonly name: string;
  readonly value: string;
  readonly path?: string;
  readonly domain?: string;
  readonly sameSite?: string;
  readonly priority?: string;
  readonly secure: boolean;
  readonly partitioned: boolean;
  readonly httpOnly: boolean;
  /** When it ends, in milliseconds since 1970; `-Infinity` where it is to be gone. max-age wins. */
  readonly ends?: number;
}

/** Takes a cookie apart by the rules of RFC 6265bis, 5.6, for whoever has just written it, so nothing is checked again. */
export const parseSetCookie = (cookie: string): SetCookie => {
  const [pair = '', ...rest] = cookie.split(';');
  const [name, value] = halves(pair);
  const attributes = new Map(
    rest.map((attribute) => halves(attribute)).map(([key, text]) => [key.toLowerCase(), text]),
  );
  const age = parseInt(attributes.get('max-age') ?? '');
  const date = Date.parse(attributes.get('expires') ?? '');
  const ends = age <= 0 ? -Infinity : isNaN(age) ? date : Date.now() + age * 1000;
  const text = (key: string, name: string) =>
    attributes.get(key) ? { [name]: attributes.get(key) } : {};
  // What is left out must not be found on a polluted prototype.
  return Object.assign(Object.create(null) as object, {
    name,
    value,
    ...text('path', 'path'),
    ...text('domain', 'domain'),
    ...text('samesite', 'sameSite'),
    ...text('priority', 'priority'),
    secure: attributes.has('secure'),
    partitioned: attributes.has('partitioned'),
    httpOnly: attributes.has('httponly'),
    ...(isNaN(ends) ? {} : { ends }),
  });
};

const halves = (text: string): [string, string] => {
  const end = text.indexOf('=');
  return end < 0
    ? [trimBlanks(text), '']
    : [trimBlanks(text.slice(0, end)), trimBlanks(text.slice(end + 1))];
};
