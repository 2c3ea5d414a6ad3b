/** What the policy page gets to show of each cookie, as data and as a table. */
import { describe, expect, it, vi } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { chunked, defineCookie, type CookieAttributes } from '../../src/index.js';
import { serverJar } from '../../src/server.js';
import { cookieStorage } from '../../src/storage.js';

const make = () =>
  createConsent({ categories: { necessary: { required: true }, preferences: {} } });
const entry = (attributes: CookieAttributes) => {
  const consent = make();
  defineCookie('x', { ...attributes, consent, category: 'preferences' });
  return consent.inventory()[1]!;
};

it('the decision’s own cookie comes first, then each cookie that was defined, once', () => {
  const consent = make();
  const theme = defineCookie('theme', {
    consent,
    category: 'preferences',
    purpose: 'Keeps the colours',
    expires: '30d',
  });
  theme.on({ onChange: () => () => {} } as never);
  expect(consent.inventory()).toEqual([
    {
      name: 'consent',
      category: 'necessary',
      purpose: 'Keeps which cookies you allow',
      lifetime: '180 days',
      seconds: 180 * 86400,
      scope: 'this host',
      party: 'first',
    },
    {
      name: 'theme',
      category: 'preferences',
      purpose: 'Keeps the colours',
      lifetime: '30 days',
      seconds: 30 * 86400,
      scope: 'this host',
      party: 'first',
    },
  ]);
});

it('two definitions of one name are two cookies where they differ, and one where they don’t', () => {
  const consent = make();
  const define = (path: string, purpose: string) =>
    defineCookie('id', { consent, category: 'preferences', path, purpose });
  define('/shop', 'Keeps the cart');
  define('/help', 'Keeps the search');
  define('/help', 'Keeps the search');
  expect(consent.inventory().map(({ name, purpose, scope }) => [name, purpose, scope])).toEqual([
    ['consent', 'Keeps which cookies you allow', 'this host'],
    ['id', 'Keeps the cart', 'this host, below /shop'],
    ['id', 'Keeps the search', 'this host, below /help'],
  ]);
});

it.each<[CookieAttributes, string, number | undefined]>([
  [{}, 'until the browser is closed', undefined],
  [{ expires: '90s' }, '90 seconds', 90],
  [{ expires: '1m' }, '1 minute', 60],
  [{ maxAge: 1 }, '1 second', 1],
  [{ expires: '30m' }, '30 minutes', 1800],
  [{ expires: '12h' }, '12 hours', 43200],
  [{ expires: 1 }, '1 day', 86400],
  [{ expires: '36h' }, '36 hours', 129600],
  [{ expires: '4w' }, '28 days', 28 * 86400],
  [{ expires: '30d', maxAge: 7200 }, '2 hours', 7200],
  [{ expires: 3650 }, '400 days', 400 * 86400],
])('%o lives %s', (attributes, lifetime, seconds) => {
  expect(entry(attributes)).toMatchObject({ lifetime, seconds });
});

it('names are as they stand in the jar, which a visitor may compare, and pieces go by one', () => {
  const consent = make();
  defineCookie('größe', { consent, category: 'preferences' });
  defineCookie('notes', { consent, category: 'preferences', chunked });
  expect(consent.inventory().map(({ name }) => name)).toEqual([
    'consent',
    'gr%C3%B6%C3%9Fe',
    'notes.*',
  ]);
});

it('a date is counted from now', () => {
  expect(entry({ expires: new Date(Date.now() + 10 * 86400e3) }).lifetime).toBe('10 days');
});

it.each<[CookieAttributes, string]>([
  [{ path: '/shop' }, 'this host, below /shop'],
  [{ domain: 'example.com' }, 'example.com and its subdomains'],
  [{ domain: '.example.com', path: '/shop' }, 'example.com and its subdomains, below /shop'],
])('%o is seen by %s', (attributes, scope) => {
  expect(entry(attributes).scope).toBe(scope);
});

it.each<[CookieAttributes, string]>([
  [{ sameSite: 'strict' }, 'first'],
  [{ sameSite: 'none' }, 'third'],
  [{ partitioned: true }, 'third'],
])('%o is of the %s party', (attributes, party) => {
  expect(entry(attributes).party).toBe(party);
});

it('a date that comes closer is one cookie, however often it is used, and names without end are not kept', () => {
  vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ['Date'] });
  try {
    const consent = createConsent({ categories: { analytics: {} } });
    const expires = new Date(Date.now() + 30 * 86_400_000);
    const sale = defineCookie('sale', { consent, category: 'analytics', expires });
    for (let day = 0; day < 40; day++) {
      sale.on(serverJar('')).get();
      vi.advanceTimersByTime(86_400_000);
    }
    expect(consent.inventory().map(({ name }) => name)).toEqual(['consent', 'sale']);

    for (let i = 0; i < 2000; i++)
      cookieStorage({ jar: serverJar(''), consent, category: 'analytics' }).getItem(`n${i}`);
    const names = consent.inventory().map(({ name }) => name);
    expect([names[0], names.at(-1), names.length]).toEqual(['consent', 'n1999', 1000]);
  } finally {
    vi.useRealTimers();
  }
});

describe('the table', () => {
  const consent = make();
  defineCookie('a|b', {
    consent,
    category: 'preferences',
    purpose: '<b>"Bold" & *loud*</b>\r| x |',
  });

  it('in HTML has a caption and headers for each row and column, and nothing of a purpose is markup', () => {
    document.body.innerHTML = consent.inventoryTable();
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    expect(texts('caption')).toEqual(['Cookies']);
    expect(texts('thead th[scope=col]')).toEqual([
      'Name',
      'Purpose',
      'Category',
      'Lifetime',
      'Scope',
      'Party',
    ]);
    expect(texts('tbody th[scope=row]')).toEqual(['consent', 'a|b']);
    expect(texts('tbody tr:nth-child(2) td')).toEqual([
      '<b>"Bold" & *loud*</b>\n| x |',
      'preferences',
      'until the browser is closed',
      'this host',
      'first',
    ]);
    expect(document.querySelector('b')).toBeNull();
  });

  it('in Markdown has a line for each cookie, and nothing of a purpose is markup', () => {
    const lines = consent.inventoryTable('markdown').split(/[\r\n]/);
    expect(lines.slice(0, 3)).toEqual([
      '| Name | Purpose | Category | Lifetime | Scope | Party |',
      '| --- | --- | --- | --- | --- | --- |',
      '| consent | Keeps which cookies you allow | necessary | 180 days | this host | first |',
    ]);
    expect(lines[3]).toMatch(
      /^\| a\\\|b \| &#60;b&#62;&#34;Bold&#34; &#38; \\\*loud\\\*&#60;\/b&#62; \\\| x \\\| \|/,
    );
    expect(lines.slice(4)).toEqual(['']);
  });
});

describe('a cookie under clears that is written as an object', () => {
  const consent = createConsent({
    categories: {
      analytics: {
        clears: [
          { name: /^_ga/, purpose: 'Counts <visits>', lifetime: '2 years', provider: 'A|B & Co.' },
          '_gid',
          { name: '_pk' },
          { name: /^_hj$/i },
          { name: /^_ga_[A-Z]+$/ },
        ],
      },
    },
  });

  it('stands behind the others, with the words that were given', () => {
    expect(consent.inventory().slice(1)).toEqual([
      {
        name: '_ga*',
        category: 'analytics',
        purpose: 'Counts <visits>',
        lifetime: '2 years',
        seconds: undefined,
        scope: 'this site',
        party: 'first',
        provider: 'A|B & Co.',
      },
      expect.objectContaining({ name: '_pk', lifetime: '', provider: undefined }),
      expect.objectContaining({ name: '_hj' }),
      expect.objectContaining({ name: '/^_ga_[A-Z]+$/' }),
    ]);
  });

  it('has its provider in a column that other tables don’t have', () => {
    document.body.innerHTML = consent.inventoryTable();
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    expect(texts('thead th').at(-1)).toBe('Provider');
    expect(texts('tbody tr:nth-child(2) td')).toEqual([
      'Counts <visits>',
      'analytics',
      '2 years',
      'this site',
      'first',
      'A|B & Co.',
    ]);
    expect(texts('tbody tr:nth-child(1) td').at(-1)).toBe('');
    const [headers, rule, , row] = consent.inventoryTable('markdown').split('\n');
    expect(headers).toMatch(/\| Party \| Provider \|$/);
    expect(rule).toBe('| --- | --- | --- | --- | --- | --- | --- |');
    expect(row).toMatch(/\| A\\\|B &#38; Co\. \|$/);
    expect(make().inventoryTable()).not.toContain('Provider');
  });
});
