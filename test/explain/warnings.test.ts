/** The warnings of writes that nobody asked about. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJar, documentStore } from '../../src/index.js';
import type { RefusalCode } from '../../src/cookie/error.js';
import { createCheck, type PageWrite } from '../../src/explain/check.js';

const warned: string[] = [];
let { wrote, refused, silence } = createCheck((message) => warned.push(message));

beforeEach(() => {
  warned.length = 0;
  ({ wrote, refused, silence } = createCheck((message) => warned.push(message)));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const task = () => new Promise((done) => setTimeout(done));

/** A write that was refused for this reason, or that came about. */
const write = (
  name: string,
  code: RefusalCode | undefined,
  rest?: Partial<PageWrite>,
): PageWrite => ({
  name,
  code: vi.fn(() => code),
  isSettled: () => false,
  isGone: () => false,
  seconds: undefined,
  finding: () => ({ code: code!, cookieName: name }),
  ...rest,
});

const said = (name: string, code: RefusalCode) =>
  `cookie "${name}", see gingersnap/docs/errors.md#${code}`;

it('a refused write that nobody asked about is reported after the task', async () => {
  wrote(write('theme', 'blocked'));
  expect(warned).toEqual([]);
  await task();
  expect(warned).toEqual([said('theme', 'blocked')]);
});

it('a write that came about is not reported', async () => {
  wrote(write('theme', undefined));
  await task();
  expect(warned).toEqual([]);
});

it('a write whose result somebody has looked at is neither read nor reported', async () => {
  const looked = write('theme', 'blocked', { isSettled: () => true });
  wrote(looked);
  await task();
  expect(warned).toEqual([]);
  expect(looked.code).not.toHaveBeenCalled();
});

it('only the last write of a name is looked at: set twice, set and remove', async () => {
  const first = write('theme', 'rejected');
  wrote(first);
  wrote(write('theme', undefined));
  wrote(write('old', 'rejected', { seconds: 60 }));
  wrote(write('old', undefined, { seconds: 0 }));
  await task();
  expect(warned).toEqual([]);
  expect(first.code).not.toHaveBeenCalled();
});

it('one name is reported once for each code', async () => {
  for (const code of ['blocked', 'blocked', 'full', 'blocked'] as const) {
    wrote(write('theme', code));
    await task();
  }
  expect(warned).toEqual([said('theme', 'blocked'), said('theme', 'full')]);
});

it('several names of one task are reported each, also when another task comes in between', async () => {
  wrote(write('a', 'blocked'));
  wrote(write('b', 'blocked'));
  await task();
  wrote(write('c', 'blocked'));
  await task();
  expect(warned).toEqual([said('a', 'blocked'), said('b', 'blocked'), said('c', 'blocked')]);
});

it('a removal that left a cookie is reported, and one of what was never there is not', async () => {
  wrote(write('old', 'scope', { seconds: 0 }));
  wrote(write('never', undefined, { seconds: 0 }));
  await task();
  expect(warned).toEqual([said('old', 'scope')]);
});

it.each<[string, RefusalCode, Partial<PageWrite>]>([
  ['what waits for consent', 'consent', {}],
  ['a lifetime under a second', 'rejected', { seconds: 0.5 }],
  ['what a document wrote that is gone', 'blocked', { isGone: () => true }],
])('%s is not reported', async (_, code, rest) => {
  wrote(write('theme', code, rest));
  await task();
  expect(warned).toEqual([]);
});

it('a lifetime of a second is reported', async () => {
  wrote(write('theme', 'rejected', { seconds: 1 }));
  await task();
  expect(warned).toEqual([said('theme', 'rejected')]);
});

it('a write that cannot be looked at is not reported, and the others are', async () => {
  const broken = () => {
    throw new Error('no document');
  };
  wrote(write('a', 'blocked', { code: broken }));
  wrote(write('b', 'blocked', { isGone: broken }));
  wrote(write('c', 'blocked', { finding: broken }));
  wrote(write('d', 'blocked'));
  await task();
  expect(warned).toEqual([said('d', 'blocked')]);
});

it('silence turns the warnings off, also of the task that is under way', async () => {
  const refused = write('theme', 'blocked');
  wrote(refused);
  silence();
  wrote(write('lang', 'blocked'));
  await task();
  expect(warned).toEqual([]);
  expect(refused.code).not.toHaveBeenCalled();
});

it("a test's fake clock does not hold the check up", async () => {
  vi.useFakeTimers({ toFake: ['queueMicrotask', 'setTimeout'] });
  wrote(write('theme', 'blocked'));
  await Promise.resolve();
  await Promise.resolve();
  expect(warned).toEqual([said('theme', 'blocked')]);
});

describe('gingersnap/explain on a page', () => {
  const warnings = async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { silence } = await import('../../src/explain.js');
    return { warn, silence };
  };
  const { set, remove, onChange } = createJar(documentStore());

  it('says nothing of a cookie that a listener, or another script, has written since', async () => {
    const { warn } = await warnings();
    const stop = onChange(({ value }) => value === '1' && set('again', '2'), { name: 'again' });
    set('again', '1');
    set('foreign', '1');
    document.cookie = 'foreign=2';
    await task();
    stop();
    expect(warn).not.toHaveBeenCalled();
    remove('again');
    remove('foreign');
  });

  it('warns in the console, with a sentence, until it is silenced', async () => {
    const { warn, silence } = await warnings();
    set('theme', 'dark', { domain: 'elsewhere.test' });
    await task();
    expect(warn.mock.calls).toEqual([
      [
        `cookie "theme": domain "elsewhere.test" does not match this page's host "${location.hostname}". Use this host, a parent of it, or leave domain out. See gingersnap/docs/errors.md#domain`,
      ],
    ]);
    silence();
    set('lang', 'de', { domain: 'elsewhere.test' });
    await task();
    expect(warn).toHaveBeenCalledTimes(1);
  });
});

it('a refusal that nobody can see is reported at once, once for each name and code', () => {
  for (const code of ['domain', 'domain', 'scope', 'consent'] as const)
    refused('theme', code, said('theme', code));
  expect(warned).toEqual([said('theme', 'domain'), said('theme', 'scope')]);
});

it('silence() turns that report off, too', () => {
  silence();
  refused('theme', 'domain', said('theme', 'domain'));
  expect(warned).toEqual([]);
});
