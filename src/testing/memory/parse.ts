/** Takes apart a cookie that a browser receives, from a script or from a server, as Chromium does. */
import { ATTRIBUTE_BYTES, NAME_AND_VALUE_BYTES } from '../../cookie/limits.js';
import { prefixOf } from '../../cookie/prefix.js';
import { trimBlanks } from '../../cookie/trim.js';
import { utf8 } from '../../cookie/utf8.js';

/** A cookie as it was received. */
export interface Received {
  readonly name: string;
  readonly value: string;
  /** By their names in lower case; of several of a name the last. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Nothing where no cookie can be made of it (RFC 6265bis, 5.6). */
export const parseReceived = (line: string): Received | undefined => {
  const [pair, ...rest] = line.split(';').map((part) => halves(part));
  const [name, value] = pair!.length < 2 ? ['', pair![0]!] : (pair as [string, string]);
  if (!(name || value) || utf8(name).length + utf8(value).length > NAME_AND_VALUE_BYTES) return;
  // A cookie without a name must not look like one with a name: Chromium takes no `=a=b`.
  if (!name && (value.includes('=') || prefixOf(value))) return;
  const attributes = new Map<string, string>();
  for (const [key, text = ''] of rest as [string, string?][])
    // What is too long is as if it were not there.
    if (utf8(text).length <= ATTRIBUTE_BYTES) attributes.set(key.toLowerCase(), text);
  const all = [name, value, ...rest.flat()];
  return all.some((text) => /[\0-\x1f\x7f]/.test(text)) ? undefined : { name, value, attributes };
};

/** What stands before and after the first `=`, or the whole where there is none. */
const halves = (text: string): string[] => {
  const end = text.indexOf('=');
  return (end < 0 ? [text] : [text.slice(0, end), text.slice(end + 1)]).map((half) =>
    trimBlanks(half),
  );
};
