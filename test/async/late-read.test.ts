// @vitest-environment node
/** Reads of a jar that answers by promise overtake each other: a write is checked by one that began after it. */
import { expect, it } from 'vitest';
import { createAsyncJar, type AsyncStore } from '../../src/async.js';

/** A store whose reads show what was there when they were asked for, and answer when the test lets them. */
const slowStore = () => {
  const cookies = new Map<string, string>();
  const waiting: (() => void)[] = [];
  const store: AsyncStore = {
    site: () => new URL('https://example.com/'),
    read: () => {
      const text = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      return new Promise((resolve) => waiting.push(() => resolve(text)));
    },
    write: ({ name, value, maxAge }) => {
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
      return Promise.resolve();
    },
  };
  /** Answers all that wait, the last first, until nobody does. */
  const answerBackwards = async () => {
    while (waiting.length) {
      waiting
        .splice(0)
        .reverse()
        .forEach((answer) => answer());
      for (let i = 0; i < 20; i++) await Promise.resolve();
    }
  };
  return { cookies, jar: createAsyncJar(store), answerBackwards };
};

const turns = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

it('a read that was asked before a write, and answers after its check, makes no false refusal', async () => {
  const { cookies, jar, answerBackwards } = slowStore();
  cookies.set('b', '1');
  const before = jar.get('a');
  const written = jar.set('a', '1');
  await turns();
  await answerBackwards();
  expect([await written, await before]).toEqual([{ ok: true }, undefined]);
});

it('each read gives what it was shown itself, in whatever order they are answered', async () => {
  const { cookies, jar, answerBackwards } = slowStore();
  const before = jar.getAll();
  cookies.set('a', '1');
  const after = jar.getAll();
  const one = jar.get('a');
  await turns();
  await answerBackwards();
  expect([await before, await after, await one]).toEqual([{}, { a: '1' }, '1']);
});

it.each([false, true])(
  'a store that shows a write one read late makes no false refusal; with a listener: %s',
  async (listens) => {
    let now = 'a=1';
    let shown = now;
    const late: AsyncStore = {
      site: () => new URL('https://example.com/'),
      read: () => {
        const text = shown;
        shown = now;
        return Promise.resolve(text);
      },
      write: ({ name, value }) => {
        now = `${name}=${value}`;
        return Promise.resolve();
      },
    };
    const jar = createAsyncJar(late);
    if (listens) jar.onChange(() => {});
    expect(await jar.set('a', '2')).toEqual({ ok: true });
  },
);
