/** Google Consent Mode v2: what is pushed into the dataLayer, and when. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { googleConsent, type GoogleConsentType } from '../../src/google-consent.js';
import { changedElsewhere, clear } from '../helpers/page.ts';

const page = globalThis as { dataLayer?: unknown[] };
const types = {
  analytics: ['analytics_storage'],
  marketing: ['ad_storage', 'ad_user_data', 'ad_personalization'],
} as const;
const denied = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
};
const create = (gpc = false) =>
  createConsent({
    categories: { necessary: { required: true }, analytics: {}, marketing: {} },
    gpc: ['analytics'],
    globalPrivacyControl: () => gpc,
  });

let stops: (() => void)[] = [];
const start = (
  consent = create(),
  named: Partial<
    Record<'necessary' | 'analytics' | 'marketing', readonly GoogleConsentType[]>
  > = types,
  options?: { waitForUpdate?: number },
) => {
  const dataLayer: IArguments[] = [];
  const stop = googleConsent(consent, named, { dataLayer, ...options });
  stops.push(stop);
  return {
    consent,
    stop,
    dataLayer,
    commands: () => dataLayer.map((command) => Array.from(command as object as ArrayLike<never>)),
  };
};

beforeEach(clear);
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  clear();
  delete page.dataLayer;
});

it('default comes first, and denies all', () => {
  expect(start().commands()).toEqual([['consent', 'default', denied]]);
});

it('a command is an arguments object, as Google’s gtag pushes it', () => {
  const { dataLayer } = start();
  expect(Object.prototype.toString.call(dataLayer[0])).toBe('[object Arguments]');
  expect(dataLayer[0]).toHaveLength(3);
});

it('waitForUpdate is wait_for_update, in milliseconds, of default alone', () => {
  const { consent, commands } = start(create(), types, { waitForUpdate: 500 });
  consent.rejectAll();
  expect(commands()).toEqual([
    ['consent', 'default', { ...denied, wait_for_update: 500 }],
    ['consent', 'update', denied],
  ]);
});

it('each decision is an update, a no as well as a yes, and one that is taken back', () => {
  const { consent, commands } = start();
  consent.rejectAll();
  consent.decide({ analytics: true });
  consent.acceptAll();
  consent.withdraw();
  expect(commands().slice(1)).toEqual([
    ['consent', 'update', denied],
    ['consent', 'update', { ...denied, analytics_storage: 'granted' }],
    [
      'consent',
      'update',
      {
        ad_storage: 'granted',
        ad_user_data: 'granted',
        ad_personalization: 'granted',
        analytics_storage: 'granted',
      },
    ],
    ['consent', 'update', denied],
  ]);
});

it('a visitor who has decided before gets default, and update at once', () => {
  const consent = create();
  consent.decide({ analytics: true });
  expect(start(consent).commands()).toEqual([
    ['consent', 'default', denied],
    ['consent', 'update', { ...denied, analytics_storage: 'granted' }],
  ]);
});

it('a decision of another tab is an update', () => {
  const { commands } = start();
  changedElsewhere(`consent=1.${Math.floor(Date.now() / 1000)}.marketing`);
  expect(commands()[1]).toEqual([
    'consent',
    'update',
    { ...denied, ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted' },
  ]);
});

it('a required category is granted by default', () => {
  const named = { ...types, necessary: ['security_storage'] } as const;
  expect(start(create(), named).commands()).toEqual([
    ['consent', 'default', { ...denied, security_storage: 'granted' }],
  ]);
});

it('Global Privacy Control is no decision, and nothing is granted', () => {
  expect(start(create(true)).commands()).toEqual([['consent', 'default', denied]]);
});

it('what no category names stays denied', () => {
  const { consent, commands } = start(create(), { analytics: ['analytics_storage'] });
  consent.acceptAll();
  expect(commands()[1]).toEqual(['consent', 'update', { ...denied, analytics_storage: 'granted' }]);
});

it('what two categories name is granted when both are', () => {
  const named = { analytics: ['ad_storage'], marketing: ['ad_storage'] } as const;
  const { consent, commands } = start(create(), named);
  consent.decide({ analytics: true });
  consent.decide({ marketing: true });
  expect(
    commands().map(([, , states]) => (states as unknown as { ad_storage: string }).ad_storage),
  ).toEqual(['denied', 'denied', 'granted']);
});

it('nothing is pushed any more once it is stopped', () => {
  const { consent, stop, commands } = start();
  stop();
  stop();
  consent.acceptAll();
  expect(commands()).toHaveLength(1);
});

it('the page’s dataLayer is used, behind what is in it, and created where there is none', () => {
  stops.push(googleConsent(create(), types));
  expect(page.dataLayer).toHaveLength(1);
  const before = (page.dataLayer = ['before']);
  stops.push(googleConsent(create(), types));
  expect(page.dataLayer).toBe(before);
  expect(before).toHaveLength(2);
});

it('what is wrong in the call throws, and nothing is pushed', () => {
  const wrong = [
    () => start(create(), { analytic: ['analytics_storage'] } as never),
    () => start(create(), { analytics: ['analytics'] } as never),
    () => start(create(), types, { waitForUpdate: '500' as never }),
    () => start(create(), types, { waitForUpdate: NaN }),
  ];
  expect(wrong[0]).toThrow(expect.objectContaining({ code: 'attribute' }));
  for (const call of wrong.slice(1)) expect(call).toThrow(TypeError);
  expect(page.dataLayer).toBeUndefined();
});

it.each<[string, readonly unknown[]]>([
  ['no consent', [undefined, types]],
  ['a text for the consent', ['x', types]],
  ['no types', [create(), undefined]],
  ['a number for the types', [create(), 5]],
  ['a text for the types of a category', [create(), { analytics: 'analytics_storage' }]],
  ['null for the types of a category', [create(), { analytics: null }]],
  ['a number for the dataLayer', [create(), types, { dataLayer: 5 }]],
  ['a number for the options', [create(), types, 500]],
])('%s is thrown as what the code has wrong, and nothing is pushed', (_, given) => {
  expect(() => (googleConsent as (...given: unknown[]) => unknown)(...given)).toThrow(
    expect.objectContaining({ name: 'CookieError', code: 'attribute' }),
  );
  expect(page.dataLayer ?? []).toEqual([]);
});
