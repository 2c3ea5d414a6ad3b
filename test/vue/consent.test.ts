/** Vue's composable with a cookie that waits for consent. */
import { expect, it } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { defineCookie } from '../../src/index.js';
import { useCookie } from '../../src/vue.js';

it('before consent the ref has what was assigned, and the jar has nothing', () => {
  const consent = createConsent({
    categories: { preferences: {} },
    cookie: { name: 'vue-consent' },
  });
  const theme = defineCookie('chosen', { default: 'light', consent, category: 'preferences' });
  const [value, beside] = [useCookie(theme), useCookie(theme)];
  value.value = 'dark';
  expect([value.value, beside.value, document.cookie.includes('chosen')]).toEqual([
    'dark',
    'dark',
    false,
  ]);
  consent.acceptAll();
  expect([value.value, document.cookie.includes('chosen=dark')]).toEqual(['dark', true]);
  consent.withdraw();
  expect(value.value).toBe('light');
});
