// The soak of docs/reliability.md in short: hard use in real browsers, and nothing is lost or repeated.
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cases } from './cases.mjs';
import { hour } from './hour.mjs';
import { promises } from './promises.mjs';
import { serveSoak } from './site.mjs';
import { writers } from './writers.mjs';
import { type Engine, engines, launch } from '../../browsers/engine.mjs';
import type { Site } from '../pages/site.mjs';

let site: Site;
let hosts = 0;
beforeAll(async () => (site = await serveSoak()));
afterAll(() => site.close());

test.each(promises)('there are the tests of: $promise', ({ tests }) => {
  expect(tests.filter((path) => !existsSync(path))).toEqual([]);
});

describe.each(engines)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(() => engine.close());

  test.each(['/with', '/without'])(
    'four tabs and a server write at once, %s CookieStore',
    async (path) => {
      const seed = Math.floor(Math.random() * 1e6);
      const { lost, twice, disagreements, kept, told } = await hour(engine, site, {
        host: `soak${String(++hosts)}.localhost`,
        path,
        writes: 160,
        pause: 20,
        seed,
      });
      expect({ seed, lost, twice, disagreements, kept }).toEqual({
        seed,
        lost: [],
        twice: [],
        disagreements: [],
        kept: [],
      });
      expect(told).toBeGreaterThan(160);
    },
    60_000,
  );

  test('two tabs, each with a synchronous and an asynchronous writer, and a visitor who says no meanwhile', async () => {
    const { falseNo, ...outcome } = await writers(engine, site, 12);
    expect(outcome).toEqual({ rounds: 12, lost: [], half: [], falseOk: [], left: [] });
    // In Firefox another process' write is seen for a moment, also where the own one is the last.
    if (name !== 'firefox') expect(falseNo).toEqual([]);
  }, 90_000);

  test.each(cases)(
    '$title',
    async ({ run }) => {
      const { times, faults } = await run(engine, site);
      expect(faults).toEqual([]);
      expect(times).toBeGreaterThan(4);
    },
    60_000,
  );
});
