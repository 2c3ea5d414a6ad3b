/** What React Router's `createCookie` writes is what a page reads, and the other way round. */
import fc from 'fast-check';
import { createCookie } from 'react-router';
import { describe, expect, it } from 'vitest';
import { createJar, defineCookie, json } from '../../../src/index.ts';
import { reactRouter } from '../../../src/interop.ts';
import { serverJar } from '../../../src/server.ts';
import { often } from '../../generated.ts';
import { samples } from '../../helpers/texts.ts';

const prefs = createCookie('prefs', { maxAge: 60 });
const ours = defineCookie('prefs', { codec: json<unknown>(), encoding: reactRouter });

/** `name=value`, as the browser sends it back. */
const sent = (setCookie: string) => setCookie.split('; ')[0]!;

const theirs = async (value: unknown) => sent(await prefs.serialize(value));

/** A page's jar, and what its script wrote. */
const page = (cookie = '') => {
  const lines: string[] = [];
  const jar = createJar({
    read: () => cookie,
    write: ({ name, value }) => void lines.push(`${name}=${value}`),
    site: () => new URL('https://shop.test/'),
  });
  return { jar, lines };
};

const written = (value: unknown): string => {
  const { jar, lines } = page();
  ours.on(jar).set(value);
  return lines[0]!;
};

const values = fc.oneof(
  fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"__proto__":')),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...Object.values(samples).flat()),
  fc.constantFrom('', 0, false, null, '\ud800'),
);
const fits = values
  .filter((value) => JSON.stringify(value).length < 300)
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe('every JSON value', () => {
  const check = (holds: (value: unknown) => Promise<void>) =>
    fc.assert(fc.asyncProperty(fits, holds), { numRuns: often(1000) });

  it('that React Router wrote is read by a page', () =>
    check(async (value) => {
      expect(ours.on(page(await theirs(value)).jar).get()).toEqual(value);
    }));

  it('that a page wrote is read by React Router', () =>
    check(async (value) => {
      expect(await prefs.parse(written(value))).toEqual(value);
    }));

  it('is written with the same characters by both', () =>
    check(async (value) => {
      expect(written(value)).toBe(await theirs(value));
    }));
});

it('a loader’s response is read by serverJar, and an action reads what serverJar wrote', async () => {
  const jar = serverJar(await theirs({ theme: 'dark' }));
  expect(ours.on(jar).get()).toEqual({ theme: 'dark' });
  ours.on(jar).set({ theme: 'light' });
  expect(await prefs.parse(sent(jar.setCookies()[0]!))).toEqual({ theme: 'light' });
});

it('a cookie that React Router signed reads as the default', async () => {
  const signed = createCookie('prefs', { secrets: ['s3cret'] });
  const header = sent(await signed.serialize({ theme: 'dark' }));
  expect(ours.on(page(header).jar).get()).toBeUndefined();
});
