// Consent: until the visitor allows it nothing is stored, and the page can work with the value all the same.
import { answerOf } from '../answer.ts';
import { visits } from '../cookies.ts';
import type { Try } from './try.ts';

export const consent: Try = {
  code: `import { defineCookie, number } from 'gingersnap';
import { createConsent } from 'gingersnap/consent';

const consent = createConsent({
  categories: { analytics: {} },
});
const visits = defineCookie('visits', {
  codec: number, default: 0,
  consent, category: 'analytics',
});
visits.set(⟨value⟩); // held until allowed`,
  values: { value: '3' },
  run: ({ value = '' }) => {
    const answer = answerOf(() => visits.set(Number(value)));
    const read = `get() is ${String(visits.get())}`;
    if (answer.ok) return { ok: true, text: `ok: allowed and stored. ${read}.` };
    return answer.held
      ? {
          ...answer,
          text: `Returned consent: held, nothing is stored. ${read}; allow analytics below.`,
        }
      : answer;
  },
};
