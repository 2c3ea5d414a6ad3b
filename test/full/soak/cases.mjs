// What a jar goes through on a bad day, each with a count of what was tried and what went wrong.
import { setTimeout as wait } from 'node:timers/promises';
import { launchSwitched } from '../pages/switched.mjs';

/**
 * @typedef {import('../../browsers/engine.mjs').Engine} Engine
 * @typedef {import('../pages/site.mjs').Site} Site
 *
 * @typedef {object} Case
 * @property {string} title
 * @property {(engine: Engine, site: Site) => Promise<{ times: number, faults: string[] }>} run
 */

/** @type {readonly Case[]} */
export const cases = [
  {
    title: 'a write into a jar of 180 cookies and more is answered by what is then to be read',
    run: (engine, site) =>
      inPage(
        engine,
        site.at('full.localhost'),
        async (/** @type {Library} */ { get, getAll, onChange, remove, set }) => {
          /** @type {Map<string, string | undefined>} */
          const last = new Map();
          const stop = onChange(({ name, value }) => last.set(name, value));
          const faults = [];
          for (let i = 0; i < 260; i++) {
            const { ok, code } = set(`full${i}`, `v${i}`);
            if (ok !== (get(`full${i}`) === `v${i}`))
              faults.push(`full${i} is answered ${code ?? 'ok'}`);
          }
          // What the browser has thrown out is told too.
          for (let i = 0; i < 50 && ![...last].every(([name, value]) => get(name) === value); i++)
            await new Promise((resolve) => setTimeout(resolve, 100));
          for (const [name, value] of last)
            if (get(name) !== value)
              faults.push(`${name} was last told ${value}, and is ${get(name)}`);
          for (const name of Object.keys(getAll()))
            if (!remove(name).ok) faults.push(`${name} stays`);
          stop();
          return { times: 260, faults };
        },
      ),
  },
  {
    title:
      'a value of 4096 bytes with its name is kept whole, one byte more is answered `size` and writes nothing; 20 kB go in pieces',
    run: (engine, site) =>
      inPage(
        engine,
        site.at('large.localhost'),
        (/** @type {Library} */ { chunked, defineCookie, get, set }) => {
          const faults = [];
          const large = defineCookie('large', { chunked, default: '' });
          for (let i = 0; i < 50; i++) {
            const text = String.fromCharCode(97 + (i % 26)).repeat(4095);
            if (!set('a', text).ok || get('a') !== text) faults.push(`4096 bytes of ${text[0]}`);
            const { code } = set('a', `${text}x`);
            if (code !== 'size' || get('a') !== text)
              faults.push(`4097 bytes are answered ${code ?? 'ok'}`);
            const long = `${i}é`.repeat(4000);
            if (!large.set(long).ok || large.get() !== long) faults.push(`20 kB, the ${i}th time`);
          }
          return { times: 150, faults };
        },
      ),
  },
  {
    title:
      'a tab that is gone after some of the pieces of a value are written leaves the value before or the one after',
    run: async (engine, site) => {
      const address = site.at('killed.localhost');
      const reader = await engine.open(address);
      const faults = [];
      let times = 0;
      for (let finished = false; !finished; times++) {
        const [before, after] = [`before ${times} `.repeat(900), `after ${times} `.repeat(900)];
        await reader.evaluate(
          withLibrary(
            ({ chunked, defineCookie }, text) => void defineCookie('pieces', { chunked }).set(text),
            before,
          ),
        );
        const writer = await engine.open(address);
        // From the so-manyth write on nothing goes through any more, as when the process has ended.
        finished = await writer.evaluate(
          withLibrary(
            ({ chunked, defineCookie }, text, most) => {
              const { get, set } = /** @type {Required<PropertyDescriptor>} */ (
                Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
              );
              let writes = 0;
              Object.defineProperty(document, 'cookie', {
                get: () => get.call(document),
                set(line) {
                  if (writes++ < most) set.call(document, line);
                },
              });
              defineCookie('pieces', { chunked }).set(text);
              return writes <= most;
            },
            after,
            times,
          ),
        );
        await writer.close();
        const read = await reader.evaluate(
          withLibrary(({ chunked, defineCookie }) => defineCookie('pieces', { chunked }).get()),
        );
        if (read !== before && read !== after)
          faults.push(`after ${times} writes it reads ${String(read).slice(0, 40)}…`);
        if (finished && read !== after) faults.push(`all ${times} writes leave the value before`);
        if (times > 100) throw new Error('it never finishes');
      }
      await reader.close();
      return { times, faults };
    },
  },
  {
    title:
      'where the visitor switches cookies off in the middle, a write is answered `blocked`, reads are empty and each loss is reported once; switched on again all is there, reported with the next write',
    run: async (engine, site) => {
      const { page, turn, close } = await switched(engine, site.at('off.localhost'));
      /** @type {string[]} */
      const faults = [];
      /** @param {(library: Library, news: News, i: string) => string[] | Promise<string[]>} work @param {number} i */
      const inIt = async (work, i) =>
        faults.push(
          ...(await page.evaluate(
            `import('/dist/index.mjs').then((library) => (${work})(library, window.news, '${i}'))`,
          )),
        );
      // Firefox asks the setting when a page is loaded.
      const reload = async () => {
        await page.goto(site.at('off.localhost'));
        await page.evaluate(listening);
      };
      await page.evaluate(listening);
      for (let i = 0; i < 10; i++) {
        await inIt(({ set }, news, i) => (set('a', i), set('b', i), news(`a ${i}`, `b ${i}`)), i);
        await turn(false);
        if (engine.name === 'firefox') {
          await inIt(
            ({ get, set }, _, i) =>
              set('b', 'b').ok && set('b', i).ok && get('a') === i
                ? []
                : ['the page that was there does not go on'],
            i,
          );
          await reload();
        }
        await inIt(({ available, get, getAll, set }) => {
          const { code } = set('a', 'lost');
          const right =
            code === 'blocked' &&
            !available() &&
            get('a') === undefined &&
            Object.keys(getAll()).length === 0;
          return right
            ? []
            : [`off it answers ${code}, available() ${available()}, and reads ${get('a')}`];
        }, i);
        if (engine.name === 'firefox') {
          await inIt((_, news) => news(), i);
          await turn(true);
          await reload();
          await inIt(
            ({ set }, news) => (set('c', 'on').ok ? news('c on') : ['on again it is refused']),
            i,
          );
        } else {
          await inIt((_, news) => news('a undefined', 'b undefined'), i);
          await turn(true);
          await inIt(
            ({ set }, news, i) =>
              set('c', 'on').ok ? news(`a ${i}`, `b ${i}`, 'c on') : ['on again it is refused'],
            i,
          );
        }
        await inIt(
          ({ remove }, news) =>
            remove('c').ok ? news('c undefined') : ['on again it is not removed'],
          i,
        );
        await inIt(
          ({ get }, _, i) =>
            get('a') === i && get('b') === i ? [] : [`on again a is ${get('a')}`],
          i,
        );
      }
      await close();
      return { times: 10, faults };
    },
  },
  {
    title:
      'a page that comes back from the back/forward cache is notified of what has changed meanwhile, once, and goes on',
    run: async (engine, site) => {
      const address = site.at('back.localhost');
      const page = await engine.open(address);
      const other = await engine.open(address);
      const faults = [];
      let times = 0;
      for (let i = 1; i <= 5; i++) {
        await page.evaluate(
          withLibrary(({ onChange }) => {
            if (!('told' in window)) {
              const told = /** @type {string[]} */ ([]);
              onChange(({ name, value, oldValue }) => told.push(`${name} ${oldValue} ${value}`));
              Object.assign(window, { told });
              addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
            }
            /** @type {any} */ (window).told.length = 0;
          }),
        );
        await page.evaluate(`void setTimeout(() => { location.href = '/elsewhere' })`);
        // WebKit does not go back from a page that is still loading.
        await until(() =>
          page.evaluate(`location.pathname === '/elsewhere' && document.readyState === 'complete'`),
        );
        // Of many changes only the last is news to a page that was away.
        for (const value of [`x${i}`, `y${i}`])
          await other.evaluate(withLibrary(({ set }, value) => void set('n', value), value));
        let asked = 0;
        await until(async () => {
          const at = await page.evaluate(`document.readyState === 'complete' && location.pathname`);
          // WebKit's history.back() now and then goes nowhere, and is asked again; not at once, because two that are under way go back two pages.
          if (at === '/elsewhere' && Date.now() - asked > 2000) {
            asked = Date.now();
            await page.evaluate('void setTimeout(() => history.back())');
          }
          return at === '/';
        });
        if (!(await page.evaluate('window.persisted === true'))) continue;
        times++;
        await until(() => page.evaluate('told.length > 0')).catch(() => undefined);
        await other.evaluate(withLibrary(({ set }, value) => void set('m', value), `${i}`));
        await until(() => page.evaluate('told.length > 1')).catch(() => undefined);
        await wait(1200);
        const told = String(await page.evaluate('told'));
        const wanted = [
          `n ${i > 1 ? `y${i - 1}` : undefined} y${i}`,
          `m ${i > 1 ? i - 1 : undefined} ${i}`,
        ].join();
        if (told !== wanted) faults.push(`told ${told} instead of ${wanted}`);
      }
      await page.close();
      await other.close();
      return { times, faults };
    },
  },
];

/** @typedef {typeof import('../../../src/index.js')} Library */

/**
 * Runs with the built library in a page; it sees nothing of its surroundings.
 * @param {(library: Library, ...args: any[]) => unknown} work @param {unknown[]} args
 */
const withLibrary = (work, ...args) =>
  `import('/dist/index.mjs').then((library) => (${work})(library, ...${JSON.stringify(args)}))`;

/** Makes `window.news`, which says what differs from the changes that it expects since it was asked last. */
const listening = `import('/dist/index.mjs').then(({ onChange }) => {
  const told = [];
  onChange(({ name, value }) => told.push(name + ' ' + value), { interval: 50 });
  window.news = async (...expected) => {
    for (let i = 0; i < 60 && told.length < expected.length; i++) await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, 150));
    const news = told.splice(0).sort().join();
    return news === expected.join() ? [] : ['told ' + news + ' instead of ' + expected];
  };
})`;

/** @typedef {(...expected: string[]) => Promise<string[]>} News */

/**
 * A page, and the visitor's switch for cookies: the browser's own setting, or, where no API reaches it, what it then shows to a page.
 * @param {Engine} engine @param {string} address
 */
async function switched(engine, address) {
  if (engine.name !== 'webkit') {
    const browser = await launchSwitched(engine.name);
    return { page: await browser.open(address), turn: browser.switchCookies, close: browser.close };
  }
  const page = await engine.open(address);
  const off = `Object.defineProperty(document, 'cookie', { configurable: true, get: () => '', set() {} })`;
  return {
    page,
    turn: (/** @type {boolean} */ on) =>
      page.evaluate(on ? 'delete document.cookie' : `void ${off}`),
    close: () => page.close(),
  };
}

/** @param {Engine} engine @param {string} address @param {(library: Library) => unknown} work */
const inPage = async (engine, address, work) => {
  const page = await engine.open(address);
  try {
    return await page.evaluate(withLibrary(work));
  } finally {
    await page.close();
  }
};

/** @param {() => Promise<unknown>} done */
async function until(done) {
  // A page that is just going away answers nothing.
  for (const end = Date.now() + 10_000; !(await done().catch(() => false)); await wait(50))
    if (Date.now() > end) throw new Error(`not within 10 s: ${done}`);
}
