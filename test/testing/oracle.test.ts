// @vitest-environment node
/** The jar in memory beside tough-cookie, another's reading of the same rules. In which order and how many, the two differ by intention. */
import fc from 'fast-check';
import { CookieJar, getPublicSuffix } from 'tough-cookie';
import { expect, it } from 'vitest';
import { often } from '../generated.ts';
import { testJar } from '../../src/testing.js';

const hosts = [
  'shop.example',
  'www.shop.example',
  'a.b.shop.example',
  'other.example',
  'shop.co.uk',
  'www.shop.co.uk',
];
const paths = ['/', '/shop', '/shop/', '/shop/cart', '/shopping'];
const url = fc
  .tuple(fc.constantFrom('http', 'https'), fc.constantFrom(...hosts), fc.constantFrom(...paths))
  .map(([scheme, host, path]) => `${scheme}://${host}${path}`);
const attribute = fc.constantFrom(
  ...paths.map((path) => `Path=${path}`),
  ...[...hosts, '.shop.example', 'co.uk', 'example', 'SHOP.example'].map(
    (domain) => `Domain=${domain}`,
  ),
  'Secure',
  'HttpOnly',
  'SameSite=Lax',
  'Max-Age=600',
  'Max-Age=0',
  'Max-Age=-5',
  'Expires=Thu, 01 Jan 1970 00:00:00 GMT',
  'Expires=Fri, 01-Jan-2077 00:00:00 GMT',
);
/** To tough-cookie a cookie of the host alone and one of the domain are one; to RFC 6265bis, 5.7, and browsers two: here they have names of their own. */
const isDomain = (attribute: string) => attribute.startsWith('Domain=');
const line = fc
  .tuple(
    fc.constantFrom('n', 'm', '__Host-n', '__Secure-n'),
    fc.constantFrom('', '1', '2', '"q"', 'a b'),
    fc.array(attribute, { maxLength: 4 }),
  )
  .map(([name, value, attributes]) =>
    [`${name}${attributes.some(isDomain) ? 'd' : ''}=${value}`, ...attributes].join('; '),
  );

/** tough-cookie lets http hide a Secure cookie, which browsers no longer do; and it wants no path to be said for __Host-. */
const oneKind = (lines: readonly { line: string; from: string }[]) =>
  lines.filter(
    ({ line, from }) =>
      (from.startsWith('https:') || !line.includes('Secure')) &&
      (!line.startsWith('__Host-') || line.includes('Path=/;') || line.endsWith('Path=/')),
  );

it('a request carries the same cookies', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ line, from: url, script: fc.boolean() }), { maxLength: 8 }),
      fc.array(url, { minLength: 4, maxLength: 4 }),
      (lines, asked) => {
        const ours = testJar({ url: 'https://shop.example/', registrableDomain: getPublicSuffix });
        const theirs = new CookieJar(undefined, { prefixSecurity: 'strict' });
        for (const { line, from } of oneKind(lines)) {
          // Two schemes would be two rules for what is Secure.
          const at = from.replace('http:', 'https:');
          const before = theirs.serializeSync()!.cookies.length;
          ours.setCookie(line, at);
          theirs.setCookieSync(line, at, { ignoreError: true });
          expect(before).toBeLessThan(100);
        }
        for (const url of asked) {
          const sorted = (header: string) => header.split('; ').sort();
          expect(sorted(ours.cookieHeader(url)), url).toEqual(
            sorted(theirs.getCookieStringSync(url)),
          );
          expect(sorted(ours.at(url).store.read()), url).toEqual(
            sorted(theirs.getCookieStringSync(url, { http: false })),
          );
        }
      },
    ),
    { numRuns: often(1000) },
  );
});
