// @vitest-environment node
/** The jar of a request that Nuxt renders, over a real response of Node's. Nuxt itself, built and driven, is in test/full/apps. */
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { createReceived } from '../../src/frameworks/received.js';
import { defineCookie, json } from '../../src/index.js';
import { eventJar } from '../../src/nuxt/event-jar.js';
import '../../src/explain.js';

const createEvent = (cookie?: string) => {
  const req = new IncomingMessage(new Socket());
  if (cookie !== undefined) req.headers.cookie = cookie;
  const res = new ServerResponse(req);
  return { node: { req, res }, lines: () => [res.getHeader('set-cookie') ?? []].flat() };
};

it('all components of a request share its jar, and no other request has it', () => {
  const [one, two] = [createEvent('theme=dark'), createEvent('theme=light')];
  expect(eventJar(one)).toBe(eventJar(one));
  expect([eventJar(one).get('theme'), eventJar(two).get('theme')]).toEqual(['dark', 'light']);
  expect(eventJar(createEvent()).getAll()).toEqual({});
});

it('a write is a header of the response at once, one for each cookie, beside those of others', () => {
  const event = createEvent('cart=[1]');
  event.node.res.setHeader('Set-Cookie', 'theirs=1; Path=/');
  const cart = defineCookie('cart', { codec: json<number[]>(), default: [] }).on(eventJar(event));
  cart.update((items) => [...items, 2]);
  cart.update((items) => [...items, 3]);
  eventJar(event).set('cart', 'of a path', { path: '/shop' });
  eventJar(event).set('session', 'è', { httpOnly: true, maxAge: 60 });
  expect(event.lines()).toEqual([
    'theirs=1; Path=/',
    'cart=[1%2C2%2C3]; path=/; sameSite=lax',
    'cart=of%20a%20path; path=/shop; sameSite=lax',
    'session=%C3%A8; path=/; sameSite=lax; httpOnly; max-age=60',
  ]);
  expect([eventJar(event).setCookies(), eventJar(event).writes()]).toEqual([[], []]);
});

it('what Sec-GPC denies is not in the text that the page gets, so both show the default', () => {
  const consent = createConsent({ categories: { analytics: { optOut: true } } });
  const visits = defineCookie('visits', { default: '0', consent, category: 'analytics' });
  const shown = (header: Record<string, string>) => {
    const event = createEvent('visits=5');
    Object.assign(event.node.req.headers, header);
    const jar = eventJar(event);
    const text = jar.cookieHeader([visits]);
    return [visits.on(jar).get(), text, createReceived(text)(visits)];
  };
  expect(shown({})).toEqual(['5', 'visits=5', '5']);
  expect(shown({ 'sec-gpc': '1' })).toEqual(['0', '', '0']);
});

it('what others set in the same request is read', () => {
  const event = createEvent('a=1; b=1');
  const jar = eventJar(event);
  event.node.res.setHeader('Set-Cookie', ['a=2; Path=/', 'b=; Max-Age=0; Path=/']);
  expect(jar.getAll()).toEqual({ a: '2' });
});

it('when the headers are sent a write returns blocked, and says why', () => {
  const event = createEvent('theme=dark');
  event.node.res.writeHead(200);
  event.node.res.flushHeaders();
  const jar = eventJar(event);
  expect(jar.set('theme', 'light')).toEqual({
    ok: false,
    code: 'blocked',
    message: expect.stringContaining(
      'the framework did not set it (the response is made)',
    ) as string,
  });
  expect(jar.get('theme')).toBe('dark');
});

it('a request with Sec-GPC is a no to what is allowed until somebody says no', () => {
  const { on } = createConsent({ categories: { analytics: { optOut: true } } });
  const [asking, other] = [createEvent(), createEvent()];
  asking.node.req.headers['sec-gpc'] = '1';
  expect(on(eventJar(asking)).allows('analytics')).toBe(false);
  expect(on(eventJar(other)).allows('analytics')).toBe(true);
});
