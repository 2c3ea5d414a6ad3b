// A page with a banner: what it keeps, and what it asks for.
import { defineCookie, number } from 'gingersnap';
import { createConsent } from 'gingersnap/consent';
import { banner } from './banner.ts';

const consent = createConsent({
  categories: { necessary: { required: true }, preferences: {}, analytics: {} },
  gpc: ['analytics'],
});

const size = defineCookie('size', {
  default: 'normal',
  expires: '365d',
  consent,
  category: 'preferences',
  purpose: 'Keeps the size of the letters',
});
const visits = defineCookie('visits', {
  codec: number,
  default: 0,
  expires: '90d',
  consent,
  category: 'analytics',
  purpose: 'Counts how often you come',
});

const ask = banner(consent, {
  preferences: 'Preferences: keeps the size of the letters',
  analytics: 'Statistics: counts how often you come',
});

const byId = (id: string) => document.getElementById(id)!;

byId('ask').addEventListener('click', ask);
byId('larger').addEventListener('click', () =>
  size.set(size.get() === 'large' ? 'normal' : 'large'),
);
// A choice shows at once, before the visitor has agreed that it is kept.
size.subscribe((value) => document.documentElement.classList.toggle('large', value === 'large'));
visits.subscribe((count) => {
  byId('visits').textContent = count
    ? `You have been here ${count === 1 ? 'once' : `${String(count)} times`}.`
    : 'Nobody counts your visits.';
});
// Not before the visitor agrees: until then nobody counts, not even in memory.
consent.whenAllowed('analytics', () => visits.update((count) => count + 1));
