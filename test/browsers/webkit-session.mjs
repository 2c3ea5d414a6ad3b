// A WebDriver session with WebKitGTK's MiniBrowser, as the interface of engine.mjs.
import { atRest } from './at-rest.mjs';

/** WebDriver's own figures, in ms. */
export const timeouts = { implicit: 5000, pageLoad: 20_000, script: 20_000 };

/** How long an evaluation may take, in ms. */
const evaluation = 60_000;

/**
 * @param {import('./webdriver.mjs').Send} send within the session
 * @param {string} keeper the window that is there from the start, and stays: the session ends with its last one
 * @param {string} version
 * @param {() => Promise<void>} close
 * @returns {import('./engine.mjs').Engine}
 */
export function engine(send, keeper, version, close) {
  // WebDriver has one current window: whoever speaks to another one waits for his turn.
  /** @type {Promise<unknown>} */
  let turn = Promise.resolve();
  /**
   * @template T
   * @param {string} handle
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  const inWindow = (handle, work) => {
    const mine = turn.then(async () => {
      await send('POST', '/window', { handle });
      return work();
    });
    turn = mine.catch(() => {});
    return mine;
  };
  let kept = '';
  /**
   * WebDriver's cookies are those that the loaded document's address has. One below the address asked about has the same, and a
   * server that counts visits, or the like, does not take it for one.
   * @template T
   * @param {string} url
   * @param {() => Promise<T>} work
   */
  const inKeeper = (url, work) =>
    inWindow(keeper, async () => {
      const { origin, pathname } = new URL(url);
      const below = `${origin}${pathname.replace(/\/$/, '')}/gingersnap-jar`;
      if (kept !== below) await send('POST', '/url', { url: below });
      kept = below;
      return work();
    });
  /** @returns {Promise<string>} */
  const newWindow = () =>
    inWindow(keeper, async () => (await send('POST', '/window/new', { type: 'window' })).handle);

  /** @param {string} handle */
  const page = (handle) => {
    /** @param {string} selector */
    const element = async (selector) => {
      const found = await send('POST', '/element', { using: 'css selector', value: selector });
      return `/element/${Object.values(found)[0]}`;
    };
    return {
      /** @param {string} url */
      goto: (url) =>
        inWindow(handle, async () => {
          await send('POST', '/url', { url });
          const [at, text] = await send('POST', '/execute/async', { script: whenLoaded, args: [] });
          if (at === 'about:blank' && url !== at)
            throw new Error(`webkit did not load ${url}: ${text}`);
        }),
      /** @type {import('./engine.mjs').Page['evaluate']} */
      evaluate: async (work, ...args) => {
        const expression =
          typeof work === 'string' ? work : `(${work})(...${JSON.stringify(args)})`;
        const key = `gingersnap ${(evaluations += 1)}`;
        // One that takes its time, say until another window has done something, must not keep the others from their turns.
        const look = (/** @type {string} */ first) =>
          inWindow(handle, () =>
            send('POST', '/execute/async', { script: first + lookAgain, args: [key] }),
          );
        let outcome = await look(`window[Symbol.for(arguments[0])] = (async () => (${expression}))()
          .then((value) => (value === undefined ? {} : { value }), (error) => ({ error: String(error) }));`);
        for (const end = Date.now() + evaluation; outcome?.pending; outcome = await look(''))
          if (Date.now() > end)
            throw new Error(`the evaluation took longer than ${evaluation / 1000} s`);
        if (!outcome) throw new Error('the page went away under the evaluation');
        if (outcome.error !== undefined) throw new Error(outcome.error);
        return outcome.value;
      },
      /** @param {string} selector */
      click: (selector) =>
        inWindow(handle, () =>
          whenLaidOut(async () => {
            const found = await element(selector);
            await send('POST', '/execute/async', { script: whenAtRest, args: [selector] });
            return send('POST', `${found}/click`);
          }),
        ),
      /**
       * Not WebDriver's own text, which runs a table's cells together.
       * @param {string} selector
       */
      text: (selector) =>
        inWindow(handle, async () =>
          (await send('GET', `${await element(selector)}/property/innerText`)).trim(),
        ),
      /** @type {import('./engine.mjs').Page['press']} */
      press: (key) =>
        inWindow(handle, () => send('POST', '/actions', { actions: [stroke(keys[key])] })),
      /** @type {import('./engine.mjs').Page['resize']} */
      resize: (width, height) => inWindow(handle, () => resize(send, width, height)),
      screenshot: () =>
        inWindow(handle, async () => Buffer.from(await send('GET', '/screenshot'), 'base64')),
      close: () => inWindow(handle, () => send('DELETE', '/window')),
    };
  };

  return {
    name: 'webkit',
    version,
    async open(url) {
      const opened = page(await newWindow());
      await opened.goto(url);
      return opened;
    },
    cookies: (url) => inKeeper(url, async () => (await send('GET', '/cookie')).map(jarCookie)),
    // WebKit answers a deletion before its network process has carried it out, and would take what a page writes meanwhile along.
    // A write goes the same way and is answered once it is done, so the deletion is done then too. This one leaves nothing.
    clear: (url) =>
      inKeeper(url, async () => {
        await send('DELETE', '/cookie');
        await send('POST', '/cookie', { cookie: { name: 'gingersnap', value: '1', expiry: 1 } });
      }),
    close: async () => {
      await send('DELETE', '', undefined, 5000).catch(() => {});
      await close();
    },
  };
}

/**
 * A page that is still being laid out, or just being left, has its elements elsewhere a moment later: WebDriver says so, and leaves the
 * waiting to us.
 * @param {() => Promise<void>} work
 */
async function whenLaidOut(work) {
  for (
    const end = Date.now() + timeouts.implicit;
    ;
    await new Promise((resolve) => setTimeout(resolve, 50))
  ) {
    try {
      return await work();
    } catch (error) {
      if (
        Date.now() > end ||
        !/click intercepted|not interactable|stale element/.test(String(error))
      )
        throw error;
    }
  }
}

/** WebDriver's script. */
const whenAtRest = `const [selector, done] = arguments; (${atRest})(selector).then(done);`;

/** WebDriver's own characters for keys (WebDriver, 17.4.2). */
const keys = { Tab: '\uE004', Enter: '\uE007', Space: ' ', Home: '\uE011' };

const stroke = (/** @type {string} */ value) => ({
  type: 'key',
  id: 'keyboard',
  actions: [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ],
});

/**
 * WebDriver sizes the window, which has a frame around its page.
 * @param {import('./webdriver.mjs').Send} send
 * @param {number} width
 * @param {number} height
 */
async function resize(send, width, height) {
  await send('POST', '/window/rect', { width, height });
  const [inner, outer] = await send('POST', '/execute/sync', {
    script: 'return [[innerWidth, innerHeight], [outerWidth, outerHeight]]',
    args: [],
  });
  await send('POST', '/window/rect', {
    width: width + outer[0] - inner[0],
    height: height + outer[1] - inner[1],
  });
}

/**
 * WebDriver's script. WebKitWebDriver 2.50 does not wait for what modules import, whatever the page load strategy: a click then comes
 * before its listener. And where nothing answers, it says nothing: the document is about:blank, with a sentence in it or empty.
 */
const whenLoaded = `
  const [done] = arguments;
  const answer = () => done([location.href, document.documentElement.innerText]);
  if (document.readyState === 'complete') answer();
  else addEventListener('load', answer, { once: true });`;

/** WebDriver's script: the outcome if it is there within a moment. */
const lookAgain = `
  const [key, done] = arguments;
  const moment = new Promise((resolve) => setTimeout(resolve, 50, { pending: true }));
  Promise.race([window[Symbol.for(key)], moment]).then(done);`;

let evaluations = 0;

/**
 * @param {any} cookie as WebDriver gives it
 * @returns {import('./engine.mjs').JarCookie}
 */
const jarCookie = ({ name, value, domain, path, secure, httpOnly, sameSite, expiry }) => ({
  name,
  value,
  domain,
  path,
  secure,
  httpOnly,
  sameSite,
  expires: expiry,
});
