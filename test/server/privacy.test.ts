// @vitest-environment node
/** Global Privacy Control as a request says it: each request for itself, in whatever shape its headers come. */
import { describe, expect, it } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { cookieJar } from '../../src/hono.js';
import { chunked, createJar, defineCookie } from '../../src/index.js';
import { serverJar, type RequestSource, type ServerJar } from '../../src/server.js';

const consent = createConsent({
  categories: { analytics: { optOut: true }, ads: {} },
  gpc: ['ads'],
});
const visits = defineCookie('visits', { consent, category: 'analytics', default: '0' });
const url = 'https://shop.test/';
const asking = { 'Sec-GPC': '1', cookie: 'theme=dark' };
const request = (headers: Record<string, string>) => new Request(url, { headers });

describe('a category that is allowed until somebody says no is denied by Sec-GPC of', () => {
  it.each<[string, RequestSource]>([
    ['a Request', request(asking)],
    ['Headers', new Headers(asking)],
    ["Node's request", { headers: { cookie: 'theme=dark', 'sec-gpc': '1' } }],
    ["Express's request", { get: (name) => (name === 'sec-gpc' ? '1' : undefined) }],
    ['a plain object', asking],
    ['a gateway, in other letters', { headers: { 'SEC-GPC': '1' } as object }],
  ])('%s', (_, from) => {
    for (const options of [undefined, { prefix: 'app_', url }]) {
      const jar = serverJar(from, options);
      expect(consent.on(jar).allows('analytics')).toBe(false);
      expect(visits.on(jar).set('1').code).toBe('consent');
      expect(jar.setCookies()).toEqual([]);
    }
  });

  it('a request of Hono', async () => {
    const allowed = async (headers: Record<string, string>) => {
      let jar: ServerJar | undefined;
      const context = {
        req: { raw: request(headers) },
        set: (_: 'jar', given: ServerJar) => void (jar = given),
        header: () => undefined,
      };
      await cookieJar()(context, () => Promise.resolve());
      return consent.on(jar!).allows('analytics');
    };
    expect([await allowed(asking), await allowed({})]).toEqual([false, true]);
  });
});

it.each([undefined, '', '0', 'true', '1, 1'])('a Sec-GPC of %s is none', (header) => {
  const jar = serverJar(new Headers(header === undefined ? {} : { 'Sec-GPC': header }));
  expect(consent.on(jar).allows('analytics')).toBe(true);
  expect(visits.on(jar).set('1')).toEqual({ ok: true });
});

it('one request says nothing of another, and a header’s text says nothing', () => {
  const jars = [serverJar(request(asking)), serverJar(request({})), serverJar('theme=dark')];
  expect(jars.map((jar) => consent.on(jar).allows('analytics'))).toEqual([false, true, true]);
});

it('a yes on the page wins, and an option of the consent says it in place of the request', () => {
  const jar = serverJar(request({ ...asking, cookie: 'consent=1.1.analytics.ads' }));
  expect(['analytics', 'ads'].map((category) => consent.on(jar).allows(category as 'ads'))).toEqual(
    [true, true],
  );
  const deaf = createConsent({
    categories: { analytics: { optOut: true } },
    globalPrivacyControl: () => false,
  });
  expect(deaf.on(serverJar(request(asking))).allows('analytics')).toBe(true);
});

describe('a page hydrates with nothing of a category that', () => {
  const draft = defineCookie('draft', { consent, category: 'ads', default: '', chunked });
  const lang = defineCookie('lang', { consent, category: 'ads', default: 'en' });
  const kept = 'visits=5; lang=de; theme=dark';
  const page = (cookies: string) =>
    createJar({ read: () => cookies, write: () => {}, site: () => new URL(url) });

  it.each<[string, Record<string, string>, string]>([
    ['Sec-GPC denies', { 'Sec-GPC': '1', cookie: kept }, 'theme=dark'],
    ['the decision denies', { cookie: `${kept}; consent=1.1` }, 'theme=dark; consent=1.1'],
    ['nobody has decided on', { cookie: kept }, 'visits=5; theme=dark'],
    [
      'an older decision grants',
      { cookie: `${kept}; consent=0.1.ads` },
      'theme=dark; consent=0.1.ads',
    ],
  ])('%s', (_, headers, header) => {
    for (const prefix of [undefined, 'app_']) {
      const full = (text: string) => text.replace(/(^|; )/g, `$1${prefix ?? ''}`);
      const { cookie } = headers;
      const jar = serverJar(request({ ...headers, cookie: full(cookie!) }), { url, prefix });
      expect(jar.cookieHeader([visits, lang, draft, defineCookie('theme')])).toBe(full(header));
      expect(visits.on(page(header)).get()).toBe(visits.on(jar).get());
    }
  });

  it('this request has denied, and with all that is still allowed', () => {
    const jar = serverJar(request({ cookie: `${kept}; consent=1.1.analytics.ads` }));
    draft.on(jar).set('long');
    const header = () => jar.cookieHeader([visits, lang, draft]);
    expect([draft, lang, visits].map((cookie) => cookie.on(page(header())).get())).toEqual([
      'long',
      'de',
      '5',
    ]);
    consent.on(jar).decide({ ads: false });
    expect(header()).toMatch(/^consent=1\.\w+\.analytics; visits=5$/);
  });
});
