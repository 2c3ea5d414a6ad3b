/** What the recipes promise, tried on their own code. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { get, getAll, set, type DefinedCookie, type Jar } from '../../src/index.js';
import type { Consent } from '../../src/consent.js';
import { clear } from '../helpers/page.ts';
import { blocks, recipe } from '../helpers/recipe.ts';

beforeEach(clear);
afterEach(() => {
  vi.unstubAllGlobals();
});

it('the XSRF token goes along with each request to this origin, as it is at that moment', async () => {
  const requests: Request[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    requests.push(request);
    return Promise.resolve(new Response());
  });
  const { api } = recipe('xsrf-token') as { api: typeof fetch };
  await api('/cart');
  set('csrftoken', 'a/b c');
  await api('/cart', { method: 'POST', headers: { 'X-Other': '1' } });
  set('csrftoken', 'next');
  await api(location.origin);
  expect(requests.map(({ headers }) => headers.get('X-CSRFToken'))).toEqual([
    null,
    'a/b c',
    'next',
  ]);
  expect(requests[1]!.headers.get('X-Other')).toBe('1');
});

it('the XSRF token is sent to no other origin, nor along a redirect', async () => {
  const fetched = vi.fn<(request: Request) => Promise<Response>>(() =>
    Promise.resolve(new Response()),
  );
  vi.stubGlobal('fetch', fetched);
  set('csrftoken', 'secret');
  const { api } = recipe('xsrf-token') as {
    api: (path: string, options?: RequestInit) => Promise<unknown>;
  };
  for (const other of ['https://evil.example/', '//evil.example/', 'data:,x'])
    await expect(api(other)).rejects.toThrow('must not get the token');
  expect(fetched).not.toHaveBeenCalled();
  await api('/cart', { mode: 'cors' });
  expect(fetched.mock.calls[0]![0].mode).toBe('same-origin');
});

it('the line in the head shows the theme that the definition has written, and light for all else', () => {
  const [line = ''] = blocks('theme-without-a-flash', 'html');
  const [, script = ''] = /<script>([^]*)<\/script>/.exec(line) ?? [];
  const { dataset } = document.documentElement;
  const shown = () => {
    delete dataset['theme'];
    const element = document.createElement('script');
    element.textContent = script;
    document.head.append(element);
    element.remove();
    return dataset['theme'];
  };
  expect(shown()).toBe('light');
  const { theme } = recipe('theme-without-a-flash') as { theme: DefinedCookie<'light' | 'dark'> };
  theme.set('dark');
  expect(dataset['theme']).toBe('dark');
  expect(shown()).toBe('dark');
  document.cookie = 'theme=darker';
  expect(shown()).toBe('light');
  document.cookie = 'theme=; max-age=0';
  document.cookie = 'my-theme=dark';
  expect(shown()).toBe('light');
});

it('the policy names the line by its hash', () => {
  const [line = ''] = blocks('theme-without-a-flash', 'html');
  const [, script = ''] = /<script>([^]*)<\/script>/.exec(line) ?? [];
  const hash = createHash('sha256').update(script).digest('base64');
  expect(blocks('theme-without-a-flash', 'text')[0]).toContain(`'sha256-${hash}'`);
});

it('each decision is reported once, with its time and what it allows', () => {
  const sendBeacon = vi.fn<(url: string, body: string) => boolean>(() => true);
  vi.stubGlobal('navigator', { sendBeacon });
  const reports = () =>
    sendBeacon.mock.calls.map(
      ([url, body]) => [url, JSON.parse(body)] as [string, { allowed: object; decidedAt: string }],
    );
  vi.useFakeTimers({ now: new Date('2026-01-31T12:00:00Z') });
  const { consent } = recipe('proof-of-consent') as { consent: Consent };
  expect(reports()).toEqual([]);
  consent.decide({ analytics: true });
  vi.setSystemTime(new Date('2026-02-01T12:00:00Z'));
  consent.rejectAll();
  const allowed = { necessary: true, analytics: true, marketing: false };
  expect(reports()).toEqual([
    ['/consent', { version: 2, decidedAt: '2026-01-31T12:00:00.000Z', allowed }],
    [
      '/consent',
      {
        version: 2,
        decidedAt: '2026-02-01T12:00:00.000Z',
        allowed: { ...allowed, analytics: false },
      },
    ],
  ]);
  recipe('proof-of-consent');
  expect(reports()).toHaveLength(2);
  vi.useRealTimers();
});

it('the jar for frames writes partitioned cookies for other sites', () => {
  const { embedded } = recipe('embedded-frames') as { embedded: Jar };
  const write = vi.spyOn(document, 'cookie', 'set');
  embedded.set('chat', 'open');
  expect(write.mock.calls[0]![0]).toBe('chat=open; path=/; sameSite=none; secure; partitioned');
  write.mockRestore();
});

it('a frame asks for its cookies only where it has none, and takes a no', async () => {
  const { openCookies } = recipe('embedded-frames', 1) as { openCookies: () => Promise<boolean> };
  expect(await openCookies()).toBe(true);
  const cookie = vi.spyOn(document, 'cookie', 'get').mockReturnValue('');
  expect(await openCookies()).toBe(false);
  const ask = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('no')));
  Object.assign(document, { requestStorageAccess: ask });
  expect(await openCookies()).toBe(false);
  ask.mockImplementation(() => {
    cookie.mockRestore();
    return Promise.resolve();
  });
  expect(await openCookies()).toBe(true);
  expect(ask).toHaveBeenCalledTimes(2);
  Reflect.deleteProperty(document, 'requestStorageAccess');
});

it('the bytes of a request are those of its header, by cookie, on the page and on the server', () => {
  set('small', '1');
  set('large', 'é'.repeat(10));
  const { bytesByCookie } = recipe('bytes-of-a-request') as {
    bytesByCookie: () => [string, number][];
  };
  const { bytesOf } = recipe('bytes-of-a-request', 1) as { bytesOf: (request: Request) => number };
  expect(bytesByCookie().map(([name]) => name)).toEqual(['large', 'small']);
  const header = `${document.cookie}; `;
  expect(bytesByCookie().reduce((sum, [, bytes]) => sum + bytes, 0)).toBe(header.length);
  const request = new Request('https://shop.test/', { headers: { cookie: document.cookie } });
  expect(bytesOf(request)).toBe(header.length);
});

it('a page that counts a visit is private, and sends its cookie', async () => {
  const { handle } = recipe('pages-in-a-cache') as { handle: (request: Request) => Response };
  const response = handle(new Request('https://shop.test/', { headers: { cookie: 'visits=4' } }));
  expect(response.headers.get('cache-control')).toContain('private');
  expect(response.headers.getSetCookie()).toEqual([expect.stringContaining('visits=5; ')]);
  expect(await response.text()).toBe('Visit 5');
});

it('a stream carries the cookie that was written before it, and a late value through the page', () => {
  const { handle } = recipe('cookies-and-streams') as {
    handle: (request: Request, body: ReadableStream) => Response;
  };
  const response = handle(new Request('https://shop.test/'), new ReadableStream());
  expect(response.headers.getSetCookie()).toEqual([expect.stringContaining('visits=1; ')]);
  const { writeLate } = recipe('cookies-and-streams', 1) as { writeLate: () => void };
  writeLate();
  expect(getAll()).toEqual({});
  document.body.innerHTML = '<script type="application/json" id="late">{"visits":7}</script>';
  writeLate();
  expect(get('visits')).toBe('7');
});

it('the value of a signed cookie is what the server signed', () => {
  const { signedValue } = recipe('signed-cookies') as {
    signedValue: (name: string) => string | undefined;
  };
  // As cookie-signature 1.2 and django.core.signing write them: a value may hold the character that ends it.
  document.cookie = `express=${encodeURIComponent('s:a.b:c.N7mTGcDqhwhhVAVrS2NMoYh6EL0y')}`;
  document.cookie = 'django=a:b:1vZ0Xq:Zl3mNnA1x0bZ8E2ZtdhJdp0VdA4';
  expect(signedValue('express')).toBe('a.b:c');
  expect(signedValue('django')).toBe('a:b');
  expect(signedValue('none')).toBeUndefined();
});
