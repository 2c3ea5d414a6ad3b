// An hour's writes in minutes: four tabs that write, remove and listen, and a server; then everybody's view of the jar is compared.
import { setTimeout as wait } from 'node:timers/promises';
import { serverJar } from '../../../dist/server.mjs';
import { readAll, TABS } from './cookies.js';

/**
 * @typedef {[name: string, value: string | null, oldValue: string | null]} Told
 * @typedef {{ visible: string, told: Told[], made: Told[], refused: string[], all: Record<string, string>, allowed: boolean, bare: string }} Seen
 *
 * @typedef {object} Hour
 * @property {number} writes by all
 * @property {number} told to all listeners
 * @property {string[]} lost what was never told, or not to the end
 * @property {string[]} twice what was told a second time, or from another value than was told before
 * @property {string[]} disagreements between the tabs, the browser's jar and the server, at the end, where it is not the browser that shows each something else
 * @property {string[]} kept a cookie of a category that is there after a no
 * @property {string[]} divided where the bare document.cookie of the tabs, the browser's jar and the server differ
 */

/** How long after the last write all must agree, in ms. */
const SETTLED = 15_000;

/**
 * @param {import('../../browsers/engine.mjs').Engine} engine
 * @param {import('../pages/site.mjs').Site} site
 * @param {{ host: string, path: string, writes: number, pause: number, seed: number }} plan `writes`: by all four tabs
 * @returns {Promise<Hour>}
 */
export async function hour(engine, site, { host, path, writes, pause, seed }) {
  /** @type {import('../../browsers/engine.mjs').Page[]} */
  const pages = [];
  for (let tab = 0; tab < TABS; tab++) {
    const page = await engine.open(site.at(host, path));
    await until(() => page.evaluate('!!window.soak'), 20_000, 'a tab is loaded');
    pages.push(page);
  }
  try {
    const each = Math.ceil(writes / TABS);
    await Promise.all(
      pages.map((page, tab) =>
        page.evaluate(
          `soak.start(${JSON.stringify({ tab, seed: seed + tab, writes: each, pause })})`,
        ),
      ),
    );
    for (const page of pages)
      await until(
        () => page.evaluate('soak.done'),
        20 * pause * each + 60_000,
        'a tab has done its work',
      );

    const look = async () =>
      /** @type {Seen[]} */ (await Promise.all(pages.map((page) => page.evaluate('soak.seen()'))));
    // Firefox lists a cookie a while longer than it lives.
    const lives = (/** @type {{ expires: number | undefined }} */ { expires = Infinity }) =>
      expires * 1000 > Date.now();
    const jar = async () =>
      read(
        (await engine.cookies(site.at(host)))
          .filter(lives)
          .map(({ name, value }) => `${name}=${value}`)
          .join('; '),
      );
    const header = async () => {
      await pages[0]?.evaluate(`fetch('/header').then(() => {})`);
      return read(site.received(host, '/header') ?? '');
    };
    const differ = async () => {
      const seen = await look();
      const outside = { jar: await jar(), server: await header() };
      const views = (/** @type {(seen: Seen) => Record<string, string>} */ view) => ({
        ...Object.fromEntries(seen.map((one, tab) => [`tab ${tab}`, view(one)])),
        ...outside,
      });
      const divided = disagreements(views(({ bare }) => read(bare)));
      const all = disagreements(views(({ all }) => all));
      return {
        seen,
        divided,
        disagreements: all.filter((one) => !divided.includes(one)),
        lost: seen.flatMap(unheard),
        // What a page in Firefox goes on to show, and Firefox no longer has, is none.
        kept: seen.flatMap((one, tab) => denied(one, tab, outside.server)),
      };
    };
    let end = await differ();
    for (
      let waited = 0;
      waited < SETTLED && [end.disagreements, end.divided, end.lost, end.kept].flat().length;
      waited += 200
    ) {
      await wait(200);
      end = await differ();
    }
    for (const { visible } of end.seen)
      if (visible !== 'visible') throw new Error(`a tab is ${visible}`);
    return {
      writes: each * TABS,
      told: end.seen.reduce((sum, { told }) => sum + told.length, 0),
      lost: [
        ...end.lost,
        ...end.seen.flatMap(untold),
        ...end.seen.flatMap(({ refused }) => refused),
      ],
      twice: end.seen.flatMap(repeated),
      disagreements: end.disagreements,
      kept: end.kept,
      divided: end.divided,
    };
  } finally {
    for (const page of pages) await page.close();
  }
}

/** What a text of cookies says, as a server reads it. @param {string} cookies */
const read = (cookies) => readAll(serverJar(cookies));

/** @param {Record<string, Record<string, string>>} views */
const disagreements = (views) => {
  const [[first, one] = ['', {}], ...others] = Object.entries(views);
  const names = new Set(Object.values(views).flatMap(Object.keys));
  return [...names].flatMap((name) =>
    others.flatMap(([view, other]) =>
      other[name] === one[name]
        ? []
        : [`${name} is ${one[name]} to ${first}, ${other[name]} to the ${view}`],
    ),
  );
};

/** Names whose last news is not what is there. @param {Seen} seen @param {number} tab */
const unheard = ({ told, all }, tab) => {
  const last = new Map(told.map(([name, value]) => [name, value]));
  const names = new Set([...last.keys(), ...Object.keys(all)]);
  return [...names]
    .filter((name) => (last.get(name) ?? undefined) !== all[name])
    .map((name) => `tab ${tab} was last told ${last.get(name)} of ${name}, which is ${all[name]}`);
};

/** Cookies of the category that the visitor has said no to. @param {Seen} seen @param {number} tab @param {object} sent what a server gets */
const denied = ({ all, allowed }, tab, sent) =>
  Object.keys(all)
    .filter((name) => name.startsWith('guarded') && name in sent && !allowed)
    .map((name) => `tab ${tab} still has ${name}`);

/** Own writes are told one by one, in order. @param {Seen} seen @param {number} tab */
const untold = ({ told, made }, tab) => {
  const own = told.filter(([name]) => name.startsWith(`own${tab}_`));
  const i = made.findIndex((one, i) => String(one) !== String(own[i]));
  return i < 0 && own.length === made.length
    ? []
    : [`tab ${tab} made ${made[i] ?? 'nothing'} and was told ${own[i] ?? own.at(-1)}`];
};

/** Each change begins with what the one before has ended with; and of a name that one writer counts up, no older value comes after a newer one. @param {Seen} seen @param {number} tab */
const repeated = ({ told }, tab) => {
  /** @type {Map<string, string | null>} */
  const values = new Map();
  /** @type {Map<string, number>} */
  const newest = new Map();
  return told.flatMap(([name, value, oldValue]) => {
    const before = values.get(name) ?? null;
    values.set(name, value);
    if (oldValue !== before || value === before)
      return [`tab ${tab}: ${name} from ${oldValue} to ${value}, after ${before}`];
    if (value === null || /^(shared|guarded|decision)/.test(name)) return [];
    const count = Number(value);
    const older = count <= (newest.get(name) ?? 0);
    newest.set(name, count);
    return older ? [`tab ${tab}: ${name} is ${value} again`] : [];
  });
};

/** @param {() => Promise<unknown>} done @param {number} ms @param {string} what */
async function until(done, ms, what) {
  for (const end = Date.now() + ms; !(await done()); await wait(100))
    if (Date.now() > end) throw new Error(`Not within ${ms} ms: ${what}.`);
}
