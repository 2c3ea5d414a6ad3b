/** The counter of docs/recipes/counter-across-tabs.md, raised by two windows of an origin; test/full/pages has two tabs. */
import { beforeEach, expect, it } from 'vitest';
import { browserStore, createAsyncJar } from '../../src/async.js';
import { defineCookie, number } from '../../src/index.js';
import { often } from '../generated.ts';
import { clear, jar } from './outside.js';

beforeEach(clear);

const STEPS = often(1000);

it(`two windows that raise it ${STEPS} times each end at ${2 * STEPS}`, async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const visits = defineCookie('visits', { codec: number, default: 0 });
  const windows = [window, frame.contentWindow!].map((window) =>
    visits.on(createAsyncJar(browserStore(window))),
  );
  const raise = async ({ update }: (typeof windows)[0]) => {
    for (let i = 0; i < STEPS; i++) await update((count) => count + 1);
  };
  await Promise.all(windows.map(raise));
  expect(await Promise.all(windows.map(({ get }) => get()))).toEqual([2 * STEPS, 2 * STEPS]);
  expect(await jar()).toMatchObject([{ name: 'visits', value: String(2 * STEPS) }]);
  frame.remove();
}, 120_000);
