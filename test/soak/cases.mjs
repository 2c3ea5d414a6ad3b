// What a jar goes through on a bad day, each with a count of what was tried and what went wrong.
import { setTimeout as wait } from 'node:timers/promises';

/**
 * @typedef {import('../engines/engine.mjs').Engine} Engine
 * @typedef {import('../engines/site.mjs').Site} Site
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
      inPage(engine, site.at('full.localhost'), async (/** @type {Library} */ { get, getAll, onChange, remove, set }) => {
        /** @type {Map<string, string | undefined>} */
        const last = new Map();
        const stop = onChange(({ name, value }) => last.set(name, value));
        const faults = [];
        for (let i = 0; i < 260; i++) {
          const { ok, code } = set(`full${i}`, `v${i}`);
          if (ok !== (get(`full${i}`) === `v${i}`)) faults.push(`full${i} is answered ${code ?? 'ok'}`);
        }
        // What the browser has thrown out is told too.
        for (let i = 0; i < 50 && ![...last].every(([name, value]) => get(name) === value); i++) await new Promise((resolve) => setTimeout(resolve, 100));
        for (const [name, value] of last) if (get(name) !== value) faults.push(`${name} was last told ${value}, and is ${get(name)}`);
        for (const name of Object.keys(getAll())) if (!remove(name).ok) faults.push(`${name} stays`);
        stop();
        return { times: 260, faults };
      }),
  },
  {
    title: 'a value of 4096 bytes with its name is kept whole, one byte more throws and writes nothing; 20 kB go in pieces',
    run: (engine, site) =>
      inPage(engine, site.at('large.localhost'), (/** @type {Library} */ { defineCookie, get, set }) => {
        const faults = [];
        const large = defineCookie('large', { chunked: true, default: '' });
        for (let i = 0; i < 50; i++) {
          const text = String.fromCharCode(97 + (i % 26)).repeat(4095);
          if (!set('a', text).ok || get('a') !== text) faults.push(`4096 bytes of ${text[0]}`);
          try {
            set('a', `${text}x`);
            faults.push('4097 bytes did not throw');
          } catch (error) {
            if (/** @type {{ code?: string }} */ (error).code !== 'size' || get('a') !== text) faults.push(`4097 bytes: ${error}`);
          }
          const long = `${i}é`.repeat(4000);
          if (!large.set(long).ok || large.get() !== long) faults.push(`20 kB, the ${i}th time`);
        }
        return { times: 150, faults };
      }),
  },
  {
    title: 'a tab that is gone after some of the pieces of a value are written leaves the value before or the one after',
    run: async (engine, site) => {
      const address = site.at('killed.localhost');
      const reader = await opened(engine, address);
      const faults = [];
      let times = 0;
      for (let finished = false; !finished; times++) {
        const [before, after] = [`before ${times} `.repeat(900), `after ${times} `.repeat(900)];
        await reader.evaluate(withLibrary(({ defineCookie }, text) => void defineCookie('pieces', { chunked: true }).set(text), before));
        const writer = await opened(engine, address);
        // From the so-manyth write on nothing goes through any more, as when the process has ended.
        finished = await writer.evaluate(
          withLibrary(
            ({ defineCookie }, text, most) => {
              const { get, set } = /** @type {Required<PropertyDescriptor>} */ (Object.getOwnPropertyDescriptor(Document.prototype, 'cookie'));
              let writes = 0;
              Object.defineProperty(document, 'cookie', {
                get: () => get.call(document),
                set(line) {
                  if (writes++ < most) set.call(document, line);
                },
              });
              defineCookie('pieces', { chunked: true }).set(text);
              return writes <= most;
            },
            after,
            times,
          ),
        );
        await writer.close();
        const read = await reader.evaluate(withLibrary(({ defineCookie }) => defineCookie('pieces', { chunked: true }).get()));
        if (read !== before && read !== after) faults.push(`after ${times} writes it reads ${String(read).slice(0, 40)}…`);
        if (finished && read !== after) faults.push(`all ${times} writes leave the value before`);
        if (times > 100) throw new Error('it never finishes');
      }
      await reader.close();
      return { times, faults };
    },
  },
  {
    title: 'where cookies are switched off in the middle, a write is answered `blocked`, reads are empty, each loss is told once; and switched on again all is there, told with the next write',
    run: (engine, site) =>
      inPage(engine, site.at('off.localhost'), async (/** @type {Library} */ { get, getAll, onChange, remove, set }) => {
        /** @type {string[]} */
        const faults = [];
        const told = /** @type {string[]} */ ([]);
        const stop = onChange(({ name, value }) => told.push(`${name} ${value}`), { interval: 50 });
        const news = async (/** @type {string[]} */ ...expected) => {
          for (let i = 0; i < 60 && told.length < expected.length; i++) await new Promise((resolve) => setTimeout(resolve, 50));
          await new Promise((resolve) => setTimeout(resolve, 150));
          if (told.sort().join() !== expected.join()) faults.push(`told ${told} instead of ${expected}`);
          told.length = 0;
        };
        for (let i = 0; i < 10; i++) {
          set('a', `${i}`);
          set('b', `${i}`);
          await news(`a ${i}`, `b ${i}`);
          // As browsers do it: document.cookie is there, and empty, and takes nothing; Chromium refuses localStorage too.
          Object.defineProperty(document, 'cookie', { configurable: true, get: () => '', set() {} });
          Object.defineProperty(window, 'localStorage', {
            configurable: true,
            get: () => {
              throw new DOMException('no', 'SecurityError');
            },
          });
          const { code } = set('a', 'lost');
          if (code !== 'blocked' || get('a') !== undefined || Object.keys(getAll()).length) faults.push(`off it answers ${code}, and reads ${get('a')}`);
          await news('a undefined', 'b undefined');
          Reflect.deleteProperty(document, 'cookie');
          Reflect.deleteProperty(window, 'localStorage');
          if (!set('c', `${i}`).ok) faults.push('on again it is refused');
          await news(`a ${i}`, `b ${i}`, `c ${i}`);
          if (!remove('c').ok) faults.push('on again it is not removed');
          await news('c undefined');
          if (get('a') !== `${i}`) faults.push(`on again a is ${get('a')}`);
        }
        stop();
        return { times: 10, faults };
      }),
  },
  {
    title: 'a page that comes back from the back/forward cache is told what has changed meanwhile, once, and goes on',
    run: async (engine, site) => {
      const address = site.at('back.localhost');
      const page = await opened(engine, address);
      const other = await opened(engine, address);
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
        await until(() => page.evaluate(`location.pathname === '/elsewhere'`));
        // Of many changes only the last is news to a page that was away.
        for (const value of [`x${i}`, `y${i}`]) await other.evaluate(withLibrary(({ set }, value) => void set('n', value), value));
        await page.evaluate('void setTimeout(() => history.back())');
        await until(() => page.evaluate(`location.pathname === '/' && document.readyState === 'complete'`));
        if (!(await page.evaluate('window.persisted === true'))) continue;
        times++;
        await until(() => page.evaluate('told.length > 0')).catch(() => undefined);
        await other.evaluate(withLibrary(({ set }, value) => void set('m', value), `${i}`));
        await until(() => page.evaluate('told.length > 1')).catch(() => undefined);
        await wait(1200);
        const told = String(await page.evaluate('told'));
        const wanted = [`n ${i > 1 ? `y${i - 1}` : undefined} y${i}`, `m ${i > 1 ? i - 1 : undefined} ${i}`].join();
        if (told !== wanted) faults.push(`told ${told} instead of ${wanted}`);
      }
      await page.close();
      await other.close();
      return { times, faults };
    },
  },
];

/** @typedef {typeof import('../../src/index.js')} Library */

/**
 * Runs with the built library in a page; it sees nothing of its surroundings.
 * @param {(library: Library, ...args: any[]) => unknown} work @param {unknown[]} args
 */
const withLibrary = (work, ...args) => `import('/dist/index.mjs').then((library) => (${work})(library, ...${JSON.stringify(args)}))`;

/** @param {Engine} engine @param {string} address */
const opened = async (engine, address) => {
  const page = await engine.open(address);
  await until(() => page.evaluate(`document.readyState === 'complete'`));
  return page;
};

/** @param {Engine} engine @param {string} address @param {(library: Library) => unknown} work */
const inPage = async (engine, address, work) => {
  const page = await opened(engine, address);
  try {
    return await page.evaluate(withLibrary(work));
  } finally {
    await page.close();
  }
};

/** @param {() => Promise<unknown>} done */
async function until(done) {
  // A page that is just going away answers nothing.
  for (const end = Date.now() + 10_000; !(await done().catch(() => false)); await wait(50)) if (Date.now() > end) throw new Error(`not within 10 s: ${done}`);
}
