// @vitest-environment node
/** What a request has written, as data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJar, defineCookie, json, percent, raw, serialize } from '../../src/index.js';
import { flask, php } from '../../src/interop.js';
import { serverJar } from '../../src/server.js';
import { chunked } from '../../src/define/chunked.js';
import { anyText } from '../helpers/texts.ts';

const url = 'https://www.shop.test/cart/pay';

describe('writes()', () => {
  it('gives name, text, value and attributes of each cookie as plain data', () => {
    const jar = serverJar('old=1', { url });
    jar.set('n(1)', 'è & co', { expires: '1d', httpOnly: true, domain: 'shop.test' });
    jar.remove('old', { path: '/cart' });
    expect(JSON.parse(JSON.stringify(jar.writes()))).toEqual([
      {
        name: 'n%281%29',
        text: 'è & co',
        value: '%C3%A8%20%26%20co',
        attributes: {
          path: '/',
          domain: 'shop.test',
          sameSite: 'lax',
          secure: true,
          httpOnly: true,
          partitioned: false,
          maxAge: 86400,
        },
      },
      {
        name: 'old',
        text: '',
        value: '',
        attributes: {
          path: '/cart',
          sameSite: 'lax',
          secure: true,
          httpOnly: false,
          partitioned: false,
          maxAge: 0,
        },
      },
    ]);
    expect(structuredClone(jar.writes())).toEqual(jar.writes());
  });

  it('is empty where nothing was written, and shows no sign of a check', () => {
    const jar = serverJar(null);
    expect(jar.available()).toBe(true);
    expect(jar.writes()).toEqual([]);
  });

  it('says the same as setCookies(), with the text that each encoding was given', () => {
    const encodings = fc.constantFrom(undefined, percent, flask, php);
    fc.assert(
      fc.property(anyText, encodings, encodings, (text, encoding, standard) => {
        const jar = serverJar(null, { encoding: standard });
        const { ok } = jar.set('n', text, { encoding });
        expect(jar.writes()).toHaveLength(ok ? 1 : 0);
        for (const { name, text: written, value, attributes } of jar.writes()) {
          expect(written).toBe(text);
          expect(jar.setCookies()).toEqual([serialize({ name, value, ...attributes })]);
        }
      }),
    );
  });

  it('gives a value that is not ASCII as its bytes, as a header takes it', () => {
    const jar = serverJar(null);
    jar.set('n', 'é日', { encoding: raw });
    const [{ text, value } = { text: '', value: '' }] = jar.writes();
    expect([text, Buffer.from(value, 'latin1').toString()]).toEqual(['é日', 'é日']);
    expect(() => new Headers().append('Set-Cookie', `n=${value}`)).not.toThrow();
  });

  it('has the text of a definition, by its own codec, encoding and jar', () => {
    const cart = defineCookie('cart', { codec: json<number[]>(), encoding: flask, path: '/shop' });
    const jar = serverJar(null, { prefix: 'app_' });
    cart.on(jar).set([1, 2]);
    expect(jar.writes()).toMatchObject([
      { name: 'app_cart', text: '[1,2]', value: '"[1\\0542]"', attributes: { path: '/shop' } },
    ]);
  });

  it('has the last write of each cookie', () => {
    const jar = serverJar(null);
    jar.set('n', '1');
    jar.set('n', '2');
    jar.remove('n');
    expect(jar.writes()).toMatchObject([{ name: 'n', text: '', attributes: { maxAge: 0 } }]);
  });

  it('has the pieces of a chunked cookie', () => {
    const draft = defineCookie('draft', { chunked, default: '' });
    const jar = serverJar(null);
    draft.on(jar).set('é,'.repeat(3000));
    expect(jar.writes().length).toBe(jar.setCookies().length);
    for (const { text, value } of jar.writes()) expect(percent.encode(text)).toBe(value);
  });
});

describe('attributes', () => {
  it('are those of the call, whatever was written before with other ones', () => {
    const options = fc.record(
      {
        path: fc.constantFrom('/', '/a', '/a/'),
        domain: fc.constantFrom('shop.test', '.SHOP.test'),
        sameSite: fc.constantFrom('lax', 'strict'),
        secure: fc.boolean(),
        httpOnly: fc.boolean(),
        priority: fc.constantFrom('low', 'high', undefined),
        expires: fc.constantFrom('1d', 1, -1, new Date('2100-01-01')),
        maxAge: fc.constantFrom(60, 0, -1),
        encoding: fc.constantFrom(percent, raw),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<object>;
    const https = fc.constantFrom(url, 'http://www.shop.test/');
    fc.assert(
      fc.property(options, https, fc.constantFrom('n', '__Secure-n'), (given, url, name) => {
        const lines: string[] = [];
        // A jar over any store knows nothing of what others have written.
        const other = createJar(
          {
            httpOnly: true,
            read: () => '',
            write: (cookie) => void lines.push(serialize(cookie)),
            site: () => new URL(url),
          },
          {},
        );
        const jar = serverJar(null, { url });
        const outcome = (write: () => unknown): unknown => {
          try {
            write();
          } catch (error) {
            return (error as Error).message;
          }
          return undefined;
        };
        const thrown = outcome(() => jar.set(name, 'v', given));
        expect(thrown).toBe(outcome(() => other.set(name, 'v', given)));
        expect(jar.setCookies()).toEqual(lines);
      }),
    );
  });

  it.each([{ path: '/a\0secure:boolean=true' }, { ['path:string=/a\0secure']: true }])(
    'of a call that reads like another one are refused',
    (options) => {
      const jar = serverJar(null);
      jar.set('n', 'v', { path: '/a', secure: true });
      expect(() => jar.set('n', 'v', options)).toThrow(
        expect.objectContaining({ code: 'attribute' }),
      );
    },
  );
});
