/** A jar over Next's cookies: it reads the request's header and what anybody has written since, and writes by Next's own function. */
import { NAME_AND_VALUE_BYTES } from '../cookie/limits.js';
import { isRemoval } from '../cookie/set-cookie.js';
import type { Encoding } from '../encodings/encoding.js';
import { percent } from '../encodings/percent.js';
import { shownStore } from '../frameworks/shown-store.js';
import { singleStore } from '../frameworks/single-store.js';
import { decode } from '../jar/get.js';
import type { Jar } from '../jar/verbs.js';
import { privacyIn } from '../server/from.js';
import { requestStore } from '../server/request-store.js';
import { createServerJar } from '../server/jar.js';
import { createRefusal } from '../stores/refusal.js';
import type {
  HeaderGetter,
  ServerJar,
  ServerJarOptions,
  WrittenAttributes,
} from '../server/types.js';

/** A cookie as Next gives it. */
export interface NextCookie {
  /** The name, as it is written. */
  readonly name: string;
  /** The value, decoded; `''` for a cookie that was deleted. */
  readonly value: string;
  /** Whether the cookie is hidden from scripts. Undefined for one that was received: no request says that. */
  readonly httpOnly?: boolean | undefined;
}

/** Next's `cookies()`, as far as it is used. */
export interface NextCookies {
  /** Returns all cookies, with what was written. */
  readonly getAll: () => readonly NextCookie[];
  /** Writes a cookie and encodes its value. Throws where nothing can be written, as in a server component. */
  readonly set: (name: string, value: string, attributes: WrittenAttributes) => unknown;
}

/** A server jar whose writes Next sends by itself. */
export interface NextJar extends Pick<ServerJar, keyof Jar | 'cookieHeader'> {}

/** `headers`: the request's; `cookies` gives Next's cookies as they are to be read and written now. */
export const createNextJar = (
  headers: Pick<HeaderGetter, 'get'>,
  cookies: () => NextCookies,
  options?: ServerJarOptions,
): NextJar => {
  const header = headers.get('cookie') ?? '';
  const request = requestStore(
    [header, undefined, privacyIn((name) => headers.get(name))],
    options,
  );
  const shown = shownStore(request, {
    received: parseAsNext(header),
    shown: () =>
      new Map(
        cookies()
          .getAll()
          .map(({ name, value, httpOnly }) => [
            name,
            // What was deleted stands there as an empty text.
            { text: value, rawValue: value ? encodeURIComponent(value) : undefined, httpOnly },
          ]),
      ),
    write: (cookie, encoding, shown) => {
      const { name, value, ...attributes } = cookie;
      const text = isRemoval(cookie) ? '' : textFor(value, encoding, shown);
      const written = encodeURIComponent(text);
      // All of it is one byte for each character.
      const bytes = name.length + written.length;
      if (bytes > NAME_AND_VALUE_BYTES)
        throw createRefusal('size', 'value', bytes, NAME_AND_VALUE_BYTES);
      // Throws in a server component.
      cookies().set(name, text, attributes);
      return written;
    },
  });
  const store = singleStore({
    ...shown,
    asWritten: (value, encoding) => {
      try {
        return encodeURIComponent(textFor(value, encoding, ''));
      } catch {
        return value; // the write is refused
      }
    },
  });
  // Next sends what was written; to send it once more would be a second header.
  const { setCookies, writes, sendTo, ...jar } = createServerJar(store, options);
  return jar;
};

/** The text that Next encodes to what this encoding reads as the same. `shown`: where the value stands already it is any server's. */
const textFor = (value: string, encoding: Encoding, shown: string): string => {
  const text = decode(encoding, value);
  const exact = decode(percent, value);
  if (encodeURIComponent(exact) === value) return exact;
  if (decode(encoding, encodeURIComponent(text)) === text) return text;
  if (shown.split('; ').some((pair) => pair.endsWith(`=${value}`))) return exact;
  throw new TypeError(
    'Next encodes each value by encodeURIComponent, which this encoding does not read. Leave the encoding out',
  );
};

/** The cookies that Next makes of a header: the last of a name, and none that does not decode. */
const parseAsNext = (header: string): Map<string, string> => {
  const cookies = new Map<string, string>();
  for (const pair of header.split(/; */).filter(Boolean)) {
    const at = pair.indexOf('=');
    try {
      if (at < 0) cookies.set(pair, 'true');
      else cookies.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)));
    } catch {} // Next leaves it out
  }
  return cookies;
};
