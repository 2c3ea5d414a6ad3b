/** A cookie as data, for tests that hand one to a store, and a server's header as a browser takes it apart. */
import type { SetCookie } from '../../src/index.js';

/** What `set` would write of this name and value without options on plain http, with these attributes. */
export const setCookie = (
  name: string,
  value: string,
  attributes: Partial<SetCookie> = {},
): SetCookie => ({
  name,
  value,
  path: '/',
  domain: undefined,
  sameSite: 'lax',
  secure: false,
  httpOnly: false,
  partitioned: false,
  ...attributes,
});

/** A Set-Cookie header that is well formed, by its attributes in lower case. */
export const attributesOf = (
  line: string,
): { name: string; value: string; attributes: ReadonlyMap<string, string> } => {
  const [[name, value], ...attributes] = line.split(';').map((part) => {
    const [key = '', ...rest] = part.trim().split('=');
    return [key, rest.join('=')] as const;
  }) as [readonly [string, string], ...(readonly [string, string])[]];
  return {
    name,
    value,
    attributes: new Map(attributes.map(([key, text]) => [key.toLowerCase(), text])),
  };
};
