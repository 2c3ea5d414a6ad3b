/** Takes apart a cookie that somebody else has written, as Chromium does with one of a script or of a server. */
import { ATTRIBUTE_BYTES, NAME_AND_VALUE_BYTES } from './limits.js';
import { prefixOf } from './prefix.js';
import { trimBlanks } from './trim.js';
import { utf8 } from './utf8.js';

/** A cookie as the text of a Set-Cookie header has it. */
export interface ParsedSetCookie {
  readonly name: string;
  readonly value: string;
  readonly path: string | undefined;
  readonly domain: string | undefined;
  /** A whole number of seconds: no other counts. */
  readonly maxAge: number | undefined;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly partitioned: boolean;
  /** All that it says, by names in lower case; of several of a name the last. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Nothing where no cookie can be made of it (RFC 6265bis, 5.6). */
export const parseSetCookie = (line: string): ParsedSetCookie | undefined => {
  const [pair, ...rest] = line.split(';').map(halves);
  const [name, value] = pair!.length < 2 ? ['', pair![0]!] : (pair as [string, string]);
  if (!(name || value) || utf8(name).length + utf8(value).length > NAME_AND_VALUE_BYTES) return;
  // A cookie without a name must not look like one with a name: Chromium takes no `=a=b`.
  if (!name && (value.includes('=') || prefixOf(value))) return;
  if ([name, value, ...rest.flat()].some((text) => /[\0-\x1f\x7f]/.test(text))) return;
  const attributes = new Map<string, string>();
  for (const [key, text = ''] of rest as [string, string?][])
    // What is too long is as if it were not there.
    if (utf8(text).length <= ATTRIBUTE_BYTES) attributes.set(key.toLowerCase(), text);
  const age = attributes.get('max-age') ?? '';
  return {
    name,
    value,
    path: attributes.get('path'),
    domain: attributes.get('domain'),
    // Chromium takes a plus sign, too.
    maxAge: /^[+-]?\d+$/.test(age) ? Number(age) : undefined,
    secure: attributes.has('secure'),
    httpOnly: attributes.has('httponly'),
    partitioned: attributes.has('partitioned'),
    attributes,
  };
};

/** What stands before and after the first `=`, or the whole where there is none. */
const halves = (text: string): string[] => {
  const end = text.indexOf('=');
  return (end < 0 ? [text] : [text.slice(0, end), text.slice(end + 1)]).map(trimBlanks);
};
