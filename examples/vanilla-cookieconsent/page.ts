// vanilla-cookieconsent asks, gingersnap keeps to the answer: each of its decisions goes to the consent, in one line.
import { acceptedCategory, run, showPreferences } from 'vanilla-cookieconsent';
import { defineCookie, number } from 'gingersnap';
import { createConsent } from 'gingersnap/consent';
import './markup.ts';

// It names its own cookie cc_cookie; the decision's own is what a server reads.
const consent = createConsent({
  categories: {
    necessary: { required: true },
    analytics: {
      clears: [{ name: /^_ga/, purpose: 'Counts visits', lifetime: '2 years', provider: 'Google' }],
    },
  },
});

const visits = defineCookie('visits', {
  codec: number,
  default: 0,
  expires: '90d',
  consent,
  category: 'analytics',
  purpose: 'Counts how often you come',
});

const decide = () => consent.decide({ analytics: acceptedCategory('analytics') });

const byId = (id: string) => document.getElementById(id)!;
byId('ask').addEventListener('click', showPreferences);
visits.subscribe((count) => {
  byId('visits').textContent = count
    ? `You have been here ${count === 1 ? 'once' : `${String(count)} times`}.`
    : 'Nobody counts your visits.';
});
// Not before the visitor agrees: until then nobody counts, not even in memory.
consent.whenAllowed('analytics', () => visits.update((count) => count + 1));

await run({
  // It takes a browser that a test drives for a robot, and asks those nothing.
  hideFromBots: false,
  // Now and on every page: a decision that was made before counts from the first moment on.
  onConsent: decide,
  onChange: decide,
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
  guiOptions: {
    consentModal: { equalWeightButtons: true },
    preferencesModal: { equalWeightButtons: true },
  },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'May we count your visits?',
          description: 'Everything here works without.',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          showPreferencesBtn: 'Choose',
        },
        preferencesModal: {
          title: 'What may be kept',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          savePreferencesBtn: 'Save my choice',
          closeIconLabel: 'Close',
          sections: [
            {
              title: 'Necessary',
              description: 'Keeps what you decide here.',
              linkedCategory: 'necessary',
            },
            {
              title: 'Statistics',
              description: 'Counts how often you come.',
              linkedCategory: 'analytics',
            },
          ],
        },
      },
    },
  },
});
