// @vitest-environment node
/** Astro's adapter over a context as Astro makes it. The real Astro, built and driven, is in test/full/apps. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cookieJar, onRequest, type AstroContext } from '../../src/astro.js';
import { createConsent } from '../../src/consent.js';
import { defineCookie, everywhere, json, raw } from '../../src/index.js';
import type { ServerJar, ServerJarOptions } from '../../src/server.js';
import '../../src/explain.js';

/** Astro's context with its cookies: one of a name, as lines that are ready to be sent. */
const createContext = (header = '') => {
  const lines = new Map<string, string>();
  const set: AstroContext['cookies']['set'] = (name, value, { encode, ...attributes }) => {
    if (!/^[!-:<-~]*$/.test(encode(value)))
      throw new TypeError(`argument val is invalid: ${value}`);
    const { path, maxAge, httpOnly } = attributes;
    lines.set(
      name,
      [
        `${name}=${encode(value)}`,
        `Path=${path}`,
        httpOnly && 'HttpOnly',
        maxAge !== undefined && `Max-Age=${maxAge}`,
      ]
        .filter(Boolean)
        .join('; '),
    );
  };
  const locals: { jar?: ServerJar } = {};
  const context = {
    request: new Request('http://localhost/cart', { headers: { cookie: header } }),
    cookies: { set, headers: () => lines.values() },
    locals,
  };
  return { context, lines };
};

/** The jar of a request whose response is not made yet. */
const open = async (header = '', options?: ServerJarOptions) => {
  const { context, lines } = createContext(header);
  const jar = await cookieJar(options)(context, () => Promise.resolve(context.locals.jar!));
  // Made anew: `next` has not answered.
  void cookieJar(options)(context, () => new Promise(() => undefined));
  expect(context.locals.jar).not.toBe(jar);
  return { jar: context.locals.jar!, lines };
};

it('the jar is at locals, and what next returns is handed on', async () => {
  const { context } = createContext('theme=dark');
  const next = () => Promise.resolve(context.locals.jar?.get('theme'));
  expect(await onRequest(context, next)).toBe('dark');
});

it('a write goes through Astro.cookies, encoded once, with all that it says', async () => {
  const { jar, lines } = await open();
  expect(jar.set('session', 'è; ü', { httpOnly: true, maxAge: 60 })).toEqual({ ok: true });
  expect([...lines.values()]).toEqual(['session=%C3%A8%3B%20%C3%BC; Path=/; HttpOnly; Max-Age=60']);
  expect(jar.get('session')).toBe('è; ü');
});

it('a definition is read, written, updated and removed', async () => {
  const cart = defineCookie('cart', { codec: json<number[]>(), default: [] });
  const { jar, lines } = await open('cart=[1]');
  expect(cart.on(jar).update((items) => [...items, 2])).toEqual({ ok: true });
  expect([cart.on(jar).get(), lines.get('cart')]).toEqual([[1, 2], 'cart=[1%2C2]; Path=/']);
  expect(cart.on(jar).remove()).toEqual({ ok: true });
  expect([cart.on(jar).get(), lines.get('cart')]).toEqual([[], 'cart=; Path=/; Max-Age=0']);
});

it('what others set and delete in the same request is read, and does not hide what is written after it', async () => {
  const { jar, lines } = await open('a=1; b=2; c=3; d=4');
  lines.set('a', 'a=text%3B; Path=/; Secure; SameSite=None');
  lines.set('b', 'b=deleted; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT');
  lines.set('c', 'c=; Max-Age=0');
  lines.set('d', 'd=5; Expires=Fri, 01 Jan 2100 00:00:00 GMT');
  expect(jar.getAll()).toEqual({ a: 'text;', d: '5' });
  jar.set('a', 'mine');
  expect([jar.get('a'), jar.has('b')]).toEqual(['mine', false]);
  lines.set('a', 'a=theirs; Path=/');
  expect(jar.get('a')).toBe('theirs');
});

it('a Max-Age of others that is no whole number is ignored, as in a browser', async () => {
  const { jar, lines } = await open('a=1; b=1');
  lines.set('a', 'a=2; Path=/; Max-Age=soon');
  lines.set('b', 'b=2; Path=/; Max-Age=0.5; Expires=Thu, 01 Jan 1970 00:00:00 GMT');
  expect(jar.getAll()).toEqual({ a: '2' });
});

it('cookieHeader has what was set in the same request, and nothing that was set as HttpOnly', async () => {
  const [theme, session] = [defineCookie('theme'), defineCookie('session')];
  const { jar, lines } = await open('theme=light');
  lines.set('theme', 'theme=dark; Path=/');
  lines.set('session', 'session=1; Path=/; HttpOnly');
  expect(jar.cookieHeader([theme, session])).toBe('theme=dark');
  expect([jar.setCookies(), jar.writes(), jar.available(), lines.size]).toEqual([[], [], true, 2]);
});

it('whatever text is written is read back, by the jar and by the one of the next request', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
      const { jar, lines } = await open('n=before');
      expect(jar.set('n', text)).toEqual({ ok: true });
      const next = await open(lines.get('n')!.split('; ')[0]);
      expect([jar.get('n'), next.jar.get('n')]).toEqual([text, text]);
    }),
  );
});

it('what Astro refuses, and what comes when the response is made, returns blocked and is not read', async () => {
  const { context, lines } = createContext('theme=dark');
  const encoding = { encode: () => 'a b', decode: (text: string) => text };
  await onRequest(context, () => {
    const refused = context.locals.jar!.set('theme', 'light', { encoding });
    expect(refused.message).toContain(
      'the framework did not set it (Astro takes no value with a space',
    );
    return Promise.resolve();
  });
  const jar = context.locals.jar!;
  expect(jar.set('theme', 'light')).toEqual({
    ok: false,
    code: 'blocked',
    message: expect.stringContaining(
      'the framework did not set it (the response is made)',
    ) as string,
  });
  expect([jar.get('theme'), jar.remove('theme').code, lines.size]).toEqual(['dark', 'blocked', 0]);
});

it('the host that Astro makes up counts for nothing; url does', async () => {
  const domain = { domain: 'shop.example' };
  expect((await open()).jar.set('a', '1', domain).ok).toBe(true);
  const { jar } = await open('', { url: 'https://www.shop.test/' });
  expect(jar.set('a', '1', domain).code).toBe('domain');
});

it('a page that the build makes is not asked for its headers, of which it has none', async () => {
  const { context } = createContext();
  const request = {
    get headers(): Headers {
      throw new Error('warns');
    },
  };
  const next = () => Promise.resolve(context.locals.jar!.getAll());
  expect(await onRequest({ ...context, request, isPrerendered: true }, next)).toEqual({});
});

it('a request with Sec-GPC is a no to what is allowed until somebody says no', async () => {
  const { on } = createConsent({ categories: { analytics: { optOut: true } } });
  const { context } = createContext();
  const allows = () =>
    onRequest(context, () => Promise.resolve(on(context.locals.jar!).allows('analytics')));
  expect(await allows()).toBe(true);
  context.request.headers.set('Sec-GPC', '1');
  expect(await allows()).toBe(false);
});

it.each([
  ['a space', 'Zoe Smith'],
  ['a character beyond ASCII', 'ZoëSmith'],
])(
  'a value with %s that the encoding leaves returns blocked, and the message does not show it',
  async (_, value) => {
    const { jar, lines } = await open();
    const result = jar.set('prefs', value, { encoding: raw });
    expect(result).toMatchObject({ ok: false, code: 'blocked' });
    expect(result.message).toMatch(/Astro/);
    expect(result.message).not.toMatch(/Smith/);
    expect([jar.has('prefs'), lines.size]).toEqual([false, 0]);
  },
);

it('Astro sends one cookie of a name: everywhere removes its own scope, and says that others may be left', async () => {
  const { jar, lines } = await open('old=1', { url: 'https://www.shop.example/a/b' });
  expect(jar.remove('old', { everywhere })).toMatchObject({ ok: false, code: 'scope' });
  expect([...lines.values()]).toEqual(['old=; Path=/; Max-Age=0']);
});
