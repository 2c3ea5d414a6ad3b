/** `gingersnap/hono` in a real Hono: what handlers read, what the response sends, and what comes too late. */
import { Hono, type Handler } from 'hono';
import { setCookie } from 'hono/cookie';
import { stream } from 'hono/streaming';
import { expect, expectTypeOf, test } from 'vitest';
import { cookieJar, type JarVariables, type ServerJar } from '../../../src/hono.ts';
import { defineCookie, json, number } from '../../../src/index.ts';
import '../../../src/explain.ts';

type Handle = Handler<{ Variables: JarVariables }>;

const cart = defineCookie('cart', { codec: json<number[]>(), default: [] });
const visits = defineCookie('visits', { codec: number, default: 0 });

/** What an app with this handler answers. */
const ask = async (
  handle: Handle,
  {
    cookie = '',
    url = 'http://shop.test/',
    options,
  }: { cookie?: string; url?: string; options?: Parameters<typeof cookieJar>[0] } = {},
) => {
  const app = new Hono<{ Variables: JarVariables }>();
  app.use(cookieJar(options));
  app.get('*', handle);
  app.onError((error, c) => c.text(error.message, 500));
  const response = await app.request(url, { headers: { cookie } });
  return {
    status: response.status,
    text: await response.text(),
    lines: response.headers.getSetCookie(),
  };
};

test('c.var.jar reads the request, and sends what was written, each cookie once', async () => {
  const { text, lines } = await ask(
    (c) => {
      expectTypeOf(c.var.jar).toEqualTypeOf<ServerJar>();
      cart.on(c.var.jar).update((items) => [...items, 2]);
      visits.on(c.var.jar).update((count) => count + 1);
      visits.on(c.var.jar).update((count) => count + 1);
      c.var.jar.remove('old');
      return c.json([cart.on(c.var.jar).get(), visits.on(c.var.jar).get(), c.var.jar.has('old')]);
    },
    { cookie: 'cart=[1]; old=1' },
  );
  expect(JSON.parse(text)).toEqual([[1, 2], 2, false]);
  expect(lines).toEqual([
    'cart=[1%2C2]; path=/; sameSite=lax',
    'visits=2; path=/; sameSite=lax',
    'old=; path=/; sameSite=lax; max-age=0',
  ]);
});

test('a later middleware, the handler and a mounted app share the jar', async () => {
  const app = new Hono<{ Variables: JarVariables }>();
  app.use(cookieJar());
  app.use(async (c, next) => {
    visits.on(c.var.jar).set(1);
    await next();
    visits.on(c.var.jar).update((count) => count * 10);
  });
  const shop = new Hono<{ Variables: JarVariables }>();
  shop.get('/', (c) => {
    visits.on(c.var.jar).update((count) => count + 1);
    return c.body(null, 204);
  });
  app.route('/shop', shop);
  const response = await app.request('/shop');
  expect(response.headers.getSetCookie()).toEqual(['visits=20; path=/; sameSite=lax']);
});

test('a session is HttpOnly, and stands beside what Hono itself sets', async () => {
  const { lines } = await ask((c) => {
    setCookie(c, 'theirs', '1');
    expect(c.var.jar.set('session', 'è', { httpOnly: true, maxAge: 60 })).toEqual({ ok: true });
    return c.text('');
  });
  expect(lines).toEqual([
    'theirs=1; Path=/',
    'session=%C3%A8; path=/; sameSite=lax; httpOnly; max-age=60',
  ]);
});

test.each<[string, Handle, number]>([
  ['a redirect', (c) => c.redirect('/'), 302],
  ['a Response of its own', () => new Response('body'), 200],
  ['a Response whose headers cannot be changed', () => Response.redirect('http://shop.test/'), 302],
  ['an error', () => Promise.reject(new Error('no')), 500],
  ['nothing found', (c) => c.notFound(), 404],
])('the cookies go out with %s', async (_, answer, status) => {
  const response = await ask((c, next) => {
    c.var.jar.set('a', '1');
    return answer(c, next) as Response;
  });
  expect([response.status, response.lines]).toEqual([status, ['a=1; path=/; sameSite=lax']]);
});

test('a response without a write gets no header, and nothing is left for sendTo', async () => {
  expect((await ask((c) => c.text(c.var.jar.get('a') ?? ''))).lines).toEqual([]);
  await ask((c) => {
    c.var.jar.set('a', '1');
    expect([c.var.jar.setCookies(), c.var.jar.writes()]).toEqual([[], []]);
    return c.var.jar.sendTo(c.text(''));
  }).then(({ lines }) => expect(lines).toEqual(['a=1; path=/; sameSite=lax']));
});

test('a write in a stream comes too late: it returns blocked, says why, and is not read', async () => {
  const { text, lines } = await ask(
    (c) =>
      stream(c, async (out) => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        const result = visits.on(c.var.jar).set(9);
        await out.write(JSON.stringify([result, visits.on(c.var.jar).get()]));
      }),
    { cookie: 'visits=4' },
  );
  expect(JSON.parse(text)).toEqual([
    {
      ok: false,
      code: 'blocked',
      message: expect.stringContaining(
        'the framework did not set it (the response is made). It sets cookies before',
      ) as string,
    },
    4,
  ]);
  expect(lines).toEqual([]);
});

test('the address decides: https makes cookies Secure, another domain is refused, url goes over it', async () => {
  const write: Handle = (c) => c.json(c.var.jar.set('a', '1', { domain: 'shop.test' }));
  const { lines } = await ask(write, { url: 'https://www.shop.test/' });
  expect(lines).toEqual(['a=1; path=/; domain=shop.test; sameSite=lax; secure']);
  const refused = await ask(write, { url: 'http://localhost/' });
  expect(JSON.parse(refused.text)).toMatchObject({ ok: false, code: 'domain' });
  const given = await ask(write, {
    url: 'http://localhost/',
    options: { url: 'https://shop.test/', prefix: 'my_' },
  });
  expect(given.lines).toEqual(['my_a=1; path=/; domain=shop.test; sameSite=lax; secure']);
});

test('requests at the same time have jars of their own', async () => {
  const app = new Hono<{ Variables: JarVariables }>();
  app.use(cookieJar());
  app.get('/', async (c) => {
    c.var.jar.set('seen', c.var.jar.get('name')!);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return c.text(c.var.jar.get('seen')!);
  });
  const names = Array.from({ length: 20 }, (_, i) => `visitor${i}`);
  const texts = await Promise.all(
    names.map(async (name) =>
      (await app.request('/', { headers: { cookie: `name=${name}` } })).text(),
    ),
  );
  expect(texts).toEqual(names);
});
