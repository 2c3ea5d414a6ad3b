/** React's hook with a cookie that waits for consent. */
import { act, createElement as h } from 'react';
import { expect, it } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { defineCookie } from '../../src/index.js';
import { useCookie } from '../../src/react.js';
import { render } from './react.ts';

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
