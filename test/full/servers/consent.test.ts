// The decision that a page keeps, read by the Flask sample of docs/consent.md.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createConsent } from '../../../src/consent.ts';
import { createJar } from '../../../src/index.ts';
import { exchange } from '../../helpers/exchange.ts';
import { type Server, start } from './server.ts';
import { flaskServer } from './servers.ts';

let server: Server;
beforeAll(
  async () => (server = await start({ ...flaskServer(), script: 'on-consent.py' })),
  30_000,
);
afterAll(() => server.stop());

/** The Cookie header after this decision. */
const decided = (version: number, choice?: { analytics: boolean }): string => {
  let header = '';
  const jar = createJar({
    read: () => header,
    write: ({ name, value }) => void (header = `${name}=${value}`),
    site: () => new URL('https://example.com/'),
    watch: () => () => {},
  });
  const consent = createConsent({
    categories: { necessary: { required: true }, preferences: {}, analytics: {} },
    version,
  });
  if (choice) consent.on(jar).decide({ preferences: true, ...choice });
  return header;
};
const page = async (consent: string) =>
  (
    await exchange(`${server.address}recommendations`, {
      headers: { Cookie: [consent, 'looked=ginger'].filter(Boolean).join('; ') },
    })
  ).body;

test('a category that was granted is granted there', async () => {
  expect(await page(decided(1, { analytics: true }))).toBe('Because you looked at ginger');
});

test.each([
  ['denied', decided(1, { analytics: false })],
  ['undecided', decided(1)],
  ['decided on an older version of the question', decided(0, { analytics: true })],
  ['in a cookie that says nothing', 'consent=analytics'],
  ['in a cookie with no time', 'consent=1.x.analytics'],
])('one that is %s is not', async (_, consent) => {
  expect(await page(consent)).toBe('What everybody likes');
});
