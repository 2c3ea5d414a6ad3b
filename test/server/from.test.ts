// @vitest-environment node
/** What serverJar reads the Cookie header of: real requests, and look-alikes of what frameworks hand out. */
import { createServer, request as send, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { serverJar } from '../../src/server.js';

type From = Parameters<typeof serverJar>[0];

const cookie = 'theme=dark; lang=de';
const record = { cookie, host: 'shop.test' };

/** A class's instance, as frameworks have them. */
const instance = (members: object): object => Object.assign(Object.create({}) as object, members);
/** `await headers()` in Next: sealed, with a property `headers`; what writes throws. */
const nextHeaders = instance({
  headers: record,
  get: (name: string) => (name === 'cookie' ? cookie : null),
  has: () => true,
  append: () => {
    throw new Error('Headers cannot be modified');
  },
  set: () => {
    throw new Error('Headers cannot be modified');
  },
});

/** What a Node server is handed for this Cookie header. */
const incoming = async (header: string | string[]): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      response.end();
      server.close();
      resolve(request);
    }).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      send({ port, host: '127.0.0.1', headers: { cookie: header as string } })
        .on('error', reject)
        .end();
    });
  });

describe('it finds the Cookie header in', () => {
  it.each<[string, unknown]>([
    ['its text', cookie],
    ['Headers', new Headers({ cookie })],
    ['a Request', new Request('https://shop.test/', { headers: { cookie } })],
    ["Next's headers, which have a property headers too", nextHeaders],
    ["Express's request, which has get and plain headers", { get: () => cookie, headers: {} }],
    ["Koa's request", instance({ get: () => cookie, header: record, headers: record })],
    ["Koa's context", instance({ get: () => cookie, set: () => {}, append: () => {} })],
    ["Nuxt's event, whose headers are Headers", instance({ headers: new Headers({ cookie }) })],
    ["Fastify's request", instance({ headers: record, raw: {}, url: '/cart' })],
    ['headers as a plain object', record],
    ['headers without a prototype', Object.assign(Object.create(null) as object, record)],
    ['headers in the letters that a gateway left', { headers: { Cookie: cookie } }],
    ['headers in capitals', { headers: { COOKIE: cookie } }],
    ['a record in capitals', { COOKIE: cookie }],
    ['headers with an empty field beside it', { headers: { cookie: undefined, Cookie: cookie } }],
    ['a record with an empty field beside it', { COOKIE: undefined, Cookie: cookie }],
    [
      "AWS Lambda's event, format 2.0",
      { version: '2.0', headers: { host: 'shop.test' }, cookies: ['theme=dark', 'lang=de'] },
    ],
    [
      'headers, and not in what a framework has parsed of them',
      { headers: { cookie }, cookies: ['theme=light'] },
    ],
    ['several Cookie headers', { headers: { cookie: ['theme=dark', 'lang=de'], accept: '*/*' } }],
  ])('%s', (_, from) => {
    const jar = serverJar(from as From);
    expect({ ...jar.getAll() }).toEqual({ theme: 'dark', lang: 'de' });
    expect(jar.set('n', '1', { domain: 'other.test' }).ok).toBe(!(from instanceof Request));
  });

  it("a Node server's request", async () => {
    const request = await incoming(cookie);
    expect(serverJar(request).get('lang')).toBe('de');
    expect(serverJar(request.headers).get('lang')).toBe('de');
    expect(serverJar(await incoming(['a=1', 'b=2'])).get('b')).toBe('2');
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['Headers', new Headers()],
    ['an object', {}],
    ['headers', { headers: { host: 'shop.test' } }],
    ['parsed cookies', { headers: {}, cookies: { theme: 'dark' } }],
    ['an array of parsed cookies', { headers: {}, cookies: [{ name: 'theme', value: 'dark' }] }],
    ['a get that gives undefined', { get: () => undefined }],
  ])('no cookies where %s has none', (_, from) => {
    expect({ ...serverJar(from as From).getAll() }).toEqual({});
  });

  it("an AWS Lambda's event, as its types have it", () => {
    interface Event {
      readonly headers: Readonly<Record<string, string | undefined>>;
      readonly cookies?: string[];
    }
    const answer = (event: Event) => serverJar(event).get('b');
    expect(answer({ headers: { host: 'shop.test' }, cookies: ['a=1', 'b=2'] })).toBe('2');
    expect(answer({ headers: { Cookie: 'b=3' } })).toBe('3');
  });

  it('an address only where it is a whole one', () => {
    const at = (from: object) => serverJar(from as From).set('n', '1', { domain: 'a.test' }).code;
    expect(at(new Request('https://shop.test/'))).toBe('domain');
    expect(at({ headers: record, url: '/cart' })).toBeUndefined();
  });
});

describe('it says what to give in place of', () => {
  const get = () => undefined;
  const set = () => {};
  it.each<[string, unknown, string]>([
    [
      "Next's cookies()",
      instance({ get, getAll: get, set, has: get, delete: set, size: 1 }),
      'Next',
    ],
    ["SvelteKit's event.cookies", { get, getAll: get, set, delete: set, serialize: get }, 'event'],
    [
      "SvelteKit's event",
      { request: new Request('https://a.test/'), cookies: {} },
      'event.request',
    ],
    ['Astro.cookies', instance({ get, set, has: get, delete: set, merge: set }), 'Astro.request'],
    ['a Hono context', instance({ get, set, req: {}, header: set, var: {} }), 'c.req.raw'],
    ['a request of Hono', instance({ raw: {}, header: get, path: '/' }), 'c.req.raw'],
    ["Next's headers() without await", Promise.resolve(nextHeaders), 'await it'],
    ['a Map', new Map([['cookie', cookie]]), 'request'],
    ['headers that are a Map', { headers: new Map([['cookie', cookie]]) }, 'request'],
    ['headers in pairs', { headers: [['cookie', cookie]] }, 'request'],
    ["Node's raw headers", { headers: ['Cookie', cookie] }, 'request'],
    ['a get that gives an object', { get: () => ({ name: 'theme', value: 'dark' }) }, 'request'],
    ['a get that promises', { get: () => Promise.resolve(cookie) }, 'request'],
    ['a header that is no text', { headers: { cookie: 5 } }, 'request'],
    ['a number', 5, 'request'],
    ['a function', () => cookie, 'request'],
    ['a symbol', Symbol('cookie'), 'request'],
  ])('%s', (_, from, cure) => {
    const error: unknown = (() => {
      try {
        return serverJar(from as From);
      } catch (error) {
        return error;
      }
    })();
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toMatch(/^serverJar .*\.$/);
    expect((error as Error).message).toContain(cure);
  });
});
