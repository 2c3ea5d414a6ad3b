// Visits the app and the front page once in a real browser, and says line by line what happened.
import { setTimeout as wait } from 'node:timers/promises';
import { launch } from '../../test/browsers/engine.mjs';
import { checkPlayground } from './check-playground.mjs';

const TEXT = 'Zoë’s crème brûlée; "50 %" \\ 🍮';
const NAME = 'Zoë "100%41"';
const CART = ['thé, vert', '日本語', '"quoted" \\ 100%41', '🍮'];

/**
 * @param {string} address the app's
 * @param {string} pages
 * @param {import('../../test/browsers/engine.mjs').EngineName} name
 * @returns {Promise<boolean>} whether all was as it should be
 */
export async function check(address, pages, name) {
  const engine = await launch(name);
  try {
    console.log(`The browser is ${engine.name} ${engine.version}.`);
    const page = await engine.open(address);
    let fine = true;
    /** @type {Say} */
    const say = (what, found, wanted) => {
      const same = JSON.stringify(found) === JSON.stringify(wanted);
      fine &&= same;
      console.log(
        `${same ? 'ok    ' : 'NOT OK'}  ${what}: ${shown(found)}${same ? '' : `, not ${shown(wanted)}`}`,
      );
    };
    const visit = { say, ...verbs(page) };
    await texts(visit);
    await values(visit);
    await signIn(visit, engine, address);
    await expiry(visit);
    await removal(visit);
    await checkPlayground(engine, `${pages}examples/playground/`, say);
    console.log(fine ? 'All is as it should be.' : 'Not all is as it should be.');
    return fine;
  } finally {
    await engine.close();
  }
}

const shown = (/** @type {unknown} */ value) =>
  value === undefined ? 'nothing' : JSON.stringify(value);

/**
 * @typedef {(what: string, found: unknown, wanted: unknown) => void} Say
 * @typedef {{ say: Say } & ReturnType<typeof verbs>} Visit
 */

/**
 * What the page can be asked to do, by the library as the page itself has loaded it.
 * @param {import('../../test/browsers/engine.mjs').Page} page
 */
function verbs(page) {
  /** @param {string} verb @param {unknown[]} args a codec or an encoding goes by its name */
  const call = (verb, ...args) =>
    page.evaluate(
      async (file, verb, args) => {
        const library = await import(file);
        const { codec, encoding, ...rest } = args.at(-1)?.constructor === Object ? args.pop() : {};
        if (codec) rest.codec = codec === 'json' ? library.json() : library[codec];
        if (encoding) rest.encoding = library[encoding];
        const result = library[verb](...args, rest);
        return Object(result) === result && 'ok' in result ? result.ok : result;
      },
      '/dist/index.mjs',
      verb,
      args,
    );
  return {
    /** @param {string} name @param {object} [options] */
    get: (name, options = {}) => call('get', name, options),
    /** @param {string} name @param {unknown} value @param {object} [options] */
    set: (name, value, options = {}) => call('set', name, value, options),
    /** @param {string} name */
    remove: (name) => call('remove', name, {}),
    /**
     * What the server answers the page, undefined where that is 404.
     * @param {string} path
     * @param {Record<string, string>} [form] posted where it is given
     */
    ask: (path, form) =>
      page.evaluate(
        async (path, form) => {
          // Not followed: the redirect leads to the page, and that would be another visit.
          const redirect = /** @type {const} */ ('manual');
          const response = await fetch(
            path,
            form ? { method: 'POST', body: new URLSearchParams(form), redirect } : {},
          );
          return response.status === 404 ? undefined : response.text();
        },
        path,
        form ?? null,
      ),
  };
}

/** @param {Visit} visit */
async function texts({ say, get, set, ask }) {
  await ask(`/setcookie?text=${encodeURIComponent(TEXT)}`);
  console.log(`        the server has set ${await get('example_cookie', { encoding: 'raw' })}`);
  say('server sets a text, page reads', await get('example_cookie'), TEXT);

  say('page sets it, and the answer is ok', await set('example_cookie', `page: ${TEXT}`), true);
  console.log(`        the page has set ${await get('example_cookie', { encoding: 'raw' })}`);
  say('page sets a text, server reads', await ask('/getcookie'), `page: ${TEXT}`);
}

/** @param {Visit} visit */
async function values({ say, get, set, ask }) {
  await ask('/preferences', { theme: 'dark', language: 'ja' });
  say('server sets JSON, page reads', await get('preferences', { codec: 'json' }), {
    theme: 'dark',
    language: 'ja',
  });

  await set('cart', CART, { codec: 'json', expires: '1d' });
  say('page sets JSON, server reads', JSON.parse(await ask('/cart')), CART);
  await ask('/cart', { item: 'crème' });
  say('server adds to what the page wrote, page reads', await get('cart', { codec: 'json' }), [
    ...CART,
    'crème',
  ]);
  say('the server has counted the visit, page reads', await get('visits', { codec: 'number' }), 1);
}

/**
 * @param {Visit} visit
 * @param {import('../../test/browsers/engine.mjs').Engine} engine
 * @param {string} address
 */
async function signIn({ say, get, ask }, engine, address) {
  await ask('/signin', { name: NAME });
  console.log(`        the server has set ${await get('signed_in_as', { encoding: 'raw' })}`);
  say(
    'server sets the sign-in hint, page reads',
    await get('signed_in_as', { codec: 'json' }),
    NAME,
  );
  say('the session is not for the page', await get('session'), undefined);
  const jar = await engine.cookies(address);
  say(
    'yet the browser has it, HttpOnly',
    jar.find(({ name }) => name === 'session')?.httpOnly,
    true,
  );
  say('and the server knows it', JSON.parse(await ask('/whoami')), { user: NAME });
}

/** @param {Visit} visit */
async function expiry({ say, get, set, ask }) {
  await ask('/setcookie?text=short&max_age=2');
  await set('short', 'page', { maxAge: 2 });
  const start = Date.now();
  const seen = async () =>
    JSON.parse(await ask('/seen')).map((/** @type {{ name: string }} */ { name }) => name);
  const both = async () => {
    const names = await seen();
    return {
      page: [(await get('example_cookie')) ?? 'gone', (await get('short')) ?? 'gone'],
      server: ['example_cookie', 'short'].map((name) => (names.includes(name) ? 'there' : 'gone')),
    };
  };
  say('two cookies for 2 s, one of each side', await both(), {
    page: ['short', 'page'],
    server: ['there', 'there'],
  });
  // Engines round to seconds, and some up.
  while (
    Date.now() - start < 5000 &&
    ((await get('example_cookie')) ?? (await get('short'))) !== undefined
  )
    await wait(100);
  const after = `after ${((Date.now() - start) / 1000).toFixed(1)} s`;
  say(after, await both(), { page: ['gone', 'gone'], server: ['gone', 'gone'] });
}

/** @param {Visit} visit */
async function removal({ say, get, set, remove, ask }) {
  await set('example_cookie', 'from the page');
  say('before the server removes it, page reads', await get('example_cookie'), 'from the page');
  await ask('/deletecookie');
  say('server removes it, page reads', await get('example_cookie'), undefined);

  await ask('/setcookie?text=from+the+server');
  say('before the page removes it, server reads', await ask('/getcookie'), 'from the server');
  say('page removes it, and the answer is ok', await remove('example_cookie'), true);
  say('page removes it, server reads', await ask('/getcookie'), undefined);
}
