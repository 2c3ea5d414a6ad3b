// Writers that do not know of each other: two tabs, each with a synchronous and an asynchronous writer of the same cookies, and a visitor who changes
// his mind meanwhile.
import { setTimeout as wait } from 'node:timers/promises';

/**
 * @typedef {import('../../browsers/engine.mjs').Engine} Engine
 * @typedef {import('../pages/site.mjs').Site} Site
 *
 * @typedef {object} Outcome
 * @property {number} rounds
 * @property {string[]} lost no value is left
 * @property {string[]} half what is left is none of the values written
 * @property {string[]} falseOk an answer was ok, and what is left is nothing, or no value that was written
 * @property {string[]} falseNo the value that is left was answered with a no: another one, which stood there for a moment, was seen when it was looked at
 * @property {string[]} left a cookie that is still sent after a no
 */

const WRITERS = ['sync', 'async'];
const COOKIES = ['plain', 'big'];

/** Puts the definitions into a page. */
const prepare = `Promise.all(['index', 'async', 'consent'].map((entry) => import('/dist/' + entry + '.mjs'))).then(
  ([{ chunked, defineCookie }, verbs, { createConsent }]) => {
    const consent = createConsent({ categories: { necessary: { required: true }, preferences: {} } });
    const guard = { consent, category: 'preferences' };
    const both = (options) => (name, more) => {
      const cookie = defineCookie(name, { ...options, ...more });
      return { sync: cookie, async: cookie.on(verbs) };
    };
    const free = both({});
    const guarded = both(guard);
    Object.assign(window, {
      consent,
      cookies: { plain: free('plain'), big: free('big', { chunked }) },
      guarded: { plain: guarded('guarded'), big: guarded('guardedBig', { chunked }) },
      round: async (set, way, texts, at) => {
        await new Promise((resolve) => setTimeout(resolve, at - Date.now()));
        const answers = await Promise.all(Object.keys(texts).map((name) => window[set][name][way].set(texts[name])));
        return answers.map(({ ok }) => ok);
      },
      decide: async (choice, at) => {
        await new Promise((resolve) => setTimeout(resolve, at - Date.now()));
        return consent[choice]().ok;
      },
      all: () => Object.fromEntries(Object.entries(cookies).map(([name, { sync }]) => [name, sync.get() ?? null])),
    });
  },
)`;

/** @param {Engine} engine @param {Site} site @param {number} rounds @returns {Promise<Outcome>} */
export async function writers(engine, site, rounds) {
  /** @type {Outcome} */
  const outcome = { rounds, lost: [], half: [], falseOk: [], falseNo: [], left: [] };
  const host = 'writers.localhost';
  const pages = [await engine.open(site.at(host)), await engine.open(site.at(host))];
  const [here, other] = /** @type {[typeof pages[0], typeof pages[0]]} */ (pages);
  try {
    for (const page of pages) await page.evaluate(prepare);
    for (let round = 0; round < rounds; round++) {
      const at = Date.now() + 50;
      const texts = pages.flatMap((_, tab) =>
        WRITERS.map((way) => ({
          plain: `${round}-${tab}-${way}`,
          big: `${round}-${tab}-${way}-`.repeat(700),
        })),
      );
      const write = (/** @type {string} */ set) =>
        Promise.all(
          texts.map((text, i) =>
            pages[i >> 1]?.evaluate(
              `round('${set}', '${WRITERS[i % 2]}', ${JSON.stringify(text)}, ${set === 'cookies' ? at : Date.now() + 50})`,
            ),
          ),
        );
      const answers = await write('cookies');
      for (const [i, cookie] of COOKIES.entries()) {
        const name = /** @type {'plain' | 'big'} */ (cookie);
        const read = async () => (await here.evaluate('all()'))[name];
        // In Firefox a page hears of what another process has written a moment later.
        await settle(async () => (await read()) !== null);
        const value = await read();
        const of = texts.findIndex((text) => text[name] === value);
        if (value === null) outcome.lost.push(`${name}, round ${round}`);
        else if (of < 0) outcome.half.push(`${name}, round ${round}: ${value.slice(0, 30)}`);
        const said = `${name}, round ${round}: ${answers.join(' ')}, and ${of} is left`;
        if (of < 0 && answers.some((answer) => answer[i])) outcome.falseOk.push(said);
        if (of >= 0 && !answers[of][i]) outcome.falseNo.push(said);
      }
      await here.evaluate(`consent.acceptAll().ok`);
      const no = other.evaluate(`decide('rejectAll', ${Date.now() + 50 + (round % 8)})`);
      await write('guarded');
      await no;
      // What the server gets: in Firefox a page may go on to show a cookie that the browser no longer has.
      const guarded = async () => {
        await here.evaluate(`fetch('/header').then(() => {})`);
        const pairs = site.received(host, '/header')?.split('; ') ?? [];
        return pairs.filter((pair) => pair.startsWith('guarded'));
      };
      await settle(async () => (await guarded()).length === 0);
      outcome.left.push(...(await guarded()).map((pair) => `${pair}, round ${round}`));
    }
  } finally {
    for (const page of pages) await page.close();
  }
  return outcome;
}

/** Waits for what is to become true; not longer than it may take until all pages see the same. @param {() => Promise<boolean>} done */
const settle = async (done) => {
  for (const end = Date.now() + 2000; !(await done()) && Date.now() < end;) await wait(20);
};
