/** React's hook with a cookie that waits for consent. */
import { act, createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { defineCookie, number } from '../../src/index.js';
import { CookieProvider, useCookie } from '../../src/react.js';
import { serverJar } from '../../src/server.js';
import { withoutDocument } from '../helpers/page.ts';
import { hydrate, render } from './react.ts';

it('before consent a controlled select shows what was chosen, and renders once for it', () => {
  const consent = createConsent({
    categories: { preferences: {} },
    cookie: { name: 'react-consent' },
  });
  const theme = defineCookie('chosen', { default: 'light', consent, category: 'preferences' });
  let renders = 0;
  const Select = () => {
    const [value, set] = useCookie(theme);
    renders++;
    const options = ['light', 'dark'].map((name) => h('option', { key: name }, name));
    return h(
      'select',
      { value, onChange: ({ target }: { target: HTMLSelectElement }) => set(target.value) },
      options,
    );
  };
  render(h(Select));
  const select = [...document.querySelectorAll('select')].at(-1)!;
  act(() => {
    select.value = 'dark';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect([select.value, renders, document.cookie.includes('chosen')]).toEqual(['dark', 2, false]);
  act(() => void consent.acceptAll());
  expect([select.value, renders, document.cookie.includes('chosen=dark')]).toEqual([
    'dark',
    2,
    true,
  ]);
  act(() => void consent.withdraw());
  expect([select.value, renders]).toEqual(['light', 3]);
});

it('what Sec-GPC denies is not in the HTML, and the default is rendered and hydrated', () => {
  const consent = createConsent({ categories: { analytics: { optOut: true } } });
  const visits = defineCookie('visits', {
    codec: number,
    default: 0,
    consent,
    category: 'analytics',
  });
  const Show = () => `[${useCookie(visits)[0]}]`;
  const page = (headers: object) => {
    const jar = serverJar({ headers: { ...headers, cookie: 'visits=5' } });
    return h(CookieProvider, { cookies: jar.cookieHeader([visits]) }, h(Show));
  };
  const denied = () => page({ 'sec-gpc': '1' });
  const [html, allowed] = withoutDocument(() =>
    [denied(), page({})].map((node) => renderToString(node)),
  );
  expect([html, allowed]).toEqual(['[0]', '[5]']);
  document.cookie = 'visits=5';
  vi.stubGlobal('navigator', { globalPrivacyControl: true });
  expect(hydrate(html!, denied()).text()).toBe('[0]');
  expect(document.cookie).not.toContain('visits');
});
