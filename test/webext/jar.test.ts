// @vitest-environment node
/** What an extension's jar does beyond the contract: attributes, causes, partitions, and a reason for each thing that is missing. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defineCookie, json } from '../../src/index.js';
import { flask } from '../../src/interop.js';
import { createAsyncJar } from '../../src/async/jar.js';
import { extensionStore } from '../../src/webext/jar.js';
import {
  extensionJar,
  type ExtensionApi,
  type ExtensionChange,
  type ExtensionPlace,
} from '../../src/webext.js';
import { makeFake, type Manners } from './fake.js';
import { chunked } from '../../src/define/chunked.js';

const url = 'https://www.example.com/shop/cart?q=1#end';

const start = (engine: Manners['engine'] = 'chromium', more: Partial<ExtensionPlace> = {}) => {
  const fake = makeFake({ engine, style: 'either' });
  return { ...fake, jar: extensionJar({ url, api: fake.api, ...more }) };
};
const hear = (jar: ReturnType<typeof extensionJar>) => {
  const heard: ExtensionChange[] = [];
  const stop = jar.onChange((change) => heard.push(change));
  return { heard, stop };
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const sets = ({ calls }: ReturnType<typeof start>) =>
  calls.filter(({ verb }) => verb === 'set').map(({ details }) => details);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a polluted prototype changes nothing', () => {
  const base = Object.prototype as Record<string, unknown>;
  const evil = { encode: () => 'evil', decode: () => 'evil' };
  it.each<[string, unknown]>([
    ['storeId', 'evil'],
    ['partitionKey', { topLevelSite: 'https://evil.example' }],
    ['domain', 'evil.example'],
    ['maxAge', 0],
    ['expires', new Date(0)],
    ['priority', 'high'],
    ['expirationDate', 1],
    ['encoding', evil],
    ['codec', evil],
    ['httpOnly', true],
    ['api', {}],
  ])('with %s', async (key, value) => {
    base[key] = value;
    try {
      const place = start('chromium');
      const jar = extensionJar({ url, api: place.api }, {});
      expect(await jar.set('n', 'v')).toEqual({ ok: true });
      expect(await jar.get('n')).toBe('v');
      const [details] = await jar.getAllDetails('n');
      expect(details!.value).toBe('v');
      expect(Object.entries(sets(place)[0]!).sort()).toEqual([
        ['httpOnly', false],
        ['name', 'n'],
        ['path', '/'],
        ['sameSite', 'lax'],
        ['secure', true],
        ['url', url],
        ['value', 'v'],
      ]);
    } finally {
      delete base[key];
    }
  });
});

describe.each(['chromium', 'firefox'] as const)('in %s', (engine) => {
  it('getAllDetails gives what the API knows in our words, the most specific first', async () => {
    const { jar, serverSets } = start(engine);
    const soon = new Date(Math.ceil(Date.now() / 1000) * 1000 + 60_000);
    await serverSets(
      'n=a%20b; Path=/; Domain=example.com; Secure; SameSite=None',
      `n="two words"; Path=/shop; HttpOnly; Expires=${soon.toUTCString()}`,
    );
    const common = {
      name: 'n',
      storeId: engine === 'firefox' ? 'firefox-default' : '0',
      partitionKey: undefined,
    };
    expect(await jar.getAllDetails('n')).toEqual([
      {
        ...{
          ...common,
          value: 'two words',
          domain: 'www.example.com',
          hostOnly: true,
          path: '/shop',
          secure: false,
          httpOnly: true,
          sameSite: undefined,
        },
        ...{
          expires: soon,
          attributes: {
            path: '/shop',
            secure: false,
            expires: soon,
            sameSite: undefined,
            partitioned: false,
            domain: undefined,
          },
        },
      },
      {
        ...{
          ...common,
          value: 'a b',
          domain: 'example.com',
          hostOnly: false,
          path: '/',
          secure: true,
          httpOnly: false,
          sameSite: 'none',
        },
        ...{
          expires: undefined,
          attributes: {
            path: '/',
            secure: true,
            expires: undefined,
            sameSite: 'none',
            partitioned: false,
            domain: 'example.com',
          },
        },
      },
    ]);
    expect(await jar.getAllDetails('other')).toEqual([]);
    expect(await jar.getAllDetails()).toHaveLength(2);
  });

  it('the attributes of the details mean that very cookie, for set and for remove', async () => {
    const { jar, serverSets, kept } = start(engine);
    await serverSets(
      'n=1; Path=/shop; Domain=example.com; Secure; SameSite=Strict; Max-Age=600',
      'n=2; Path=/',
    );
    const before = kept.map((cookie) => ({ ...cookie }));
    const [details] = await jar.getAllDetails('n');
    expect(await jar.set('n', 'edited', details!.attributes)).toEqual({ ok: true });
    expect(kept).toEqual([
      {
        ...before[0],
        value: 'edited',
        expirationDate: expect.closeTo(before[0]!.expirationDate!, -1) as number,
      },
      before[1],
    ]);
    expect(await jar.remove('n', details!.attributes)).toMatchObject({ code: 'scope' });
    expect(kept).toEqual([before[1]]);
  });

  it('an event that comes when a look has seen its change already tells nothing again, just after waking too', async () => {
    const { api, serverSets, kept, listeners } = start(engine);
    const jar = createAsyncJar(extensionStore({ url, api }).store);
    const heard: unknown[] = [];
    const stop = jar.onChange((change) => heard.push(change));
    await jar.get('n');
    await serverSets('n=1; Path=/');
    await expect.poll(() => heard).toHaveLength(1);
    for (const listener of listeners)
      listener({ removed: false, cause: 'explicit', cookie: { ...kept[0]! } });
    await settled();
    expect(heard).toHaveLength(1);
    stop();
  });

  it('a name that a server left as it stands is edited, not doubled', async () => {
    const { jar, serverSets, kept } = start(engine);
    await serverSets('prefs[lang]=de; Path=/; HttpOnly');
    const [details] = await jar.getAllDetails('prefs[lang]');
    expect(await jar.set('prefs[lang]', 'en', details!.attributes)).toEqual({ ok: true });
    expect(kept).toMatchObject([{ name: 'prefs[lang]', value: 'en', httpOnly: true }]);
    await jar.set('prefs[lang]', 'fr', { path: '/shop' });
    expect(kept).toMatchObject([
      { name: 'prefs[lang]', value: 'en' },
      { name: 'prefs%5Blang%5D', value: 'fr', path: '/shop', httpOnly: false },
    ]);
    expect(await jar.remove('prefs[lang]')).toMatchObject({ code: 'scope' });
    expect(await jar.remove('prefs[lang]', { path: '/shop' })).toEqual({ ok: true });
    expect(kept).toEqual([]);
  });

  it('what is HttpOnly stays so when it is written, and no other cookie becomes so', async () => {
    const { jar, serverSets, kept } = start(engine);
    await serverSets('n=1; Path=/; HttpOnly', 'deep=1; Path=/elsewhere; HttpOnly');
    await jar.set('n', '2');
    await jar.set('n', '3', { path: '/shop' });
    await jar.set('n', '4', { domain: 'example.com' });
    await jar.set('deep', '2', { path: '/elsewhere' });
    expect(kept.map(({ value, httpOnly }) => [value, httpOnly])).toEqual([
      ['2', true],
      ['2', true],
      ['3', false],
      ['4', false],
    ]);
  });

  it('edits and removes what must be HttpOnly by its name', async () => {
    const { jar, serverSets, kept } = start(engine);
    await serverSets('__Http-session=1; Path=/shop; Secure; HttpOnly');
    const [session] = await jar.getAllDetails('__Http-session');
    expect(await jar.set('__Http-session', '2', session!.attributes)).toEqual({ ok: true });
    expect(kept).toEqual([expect.objectContaining({ value: '2', path: '/shop', httpOnly: true })]);
    expect(await jar.remove('__Http-session', session!.attributes)).toEqual({ ok: true });
    expect(kept).toEqual([]);
  });

  it('reads and removes HttpOnly cookies', async () => {
    const { jar, serverSets, kept } = start(engine);
    await serverSets('session=1; Path=/; HttpOnly');
    expect(await jar.get('session')).toBe('1');
    expect(await jar.remove('session')).toEqual({ ok: true });
    expect(kept).toEqual([]);
  });

  it('an overwriting is one change, and every change has its cause', async () => {
    const { jar, serverSets } = start(engine);
    const { heard } = hear(jar);
    await jar.get('n');
    for (const line of ['n=1; Path=/', 'n=2; Path=/', 'n=2; Path=/', 'n=; Path=/; Max-Age=0']) {
      await serverSets(line);
      await settled();
    }
    expect(heard).toEqual([
      { name: 'n', value: '1', oldValue: undefined, cause: 'explicit' },
      { name: 'n', value: '2', oldValue: '1', cause: 'explicit' },
      {
        name: 'n',
        value: undefined,
        oldValue: '2',
        cause: engine === 'firefox' ? 'explicit' : 'expired_overwrite',
      },
    ]);
  });

  it('own writes are explicit, told before they are answered, and once', async () => {
    const { jar } = start(engine);
    const { heard } = hear(jar);
    const told: number[] = [];
    for (const write of [
      () => jar.set('n', '1'),
      () => jar.set('n', '2'),
      () => jar.set('n', '2'),
      () => jar.remove('n'),
    ]) {
      expect(await write()).toEqual({ ok: true });
      told.push(heard.length);
    }
    await settled();
    expect(told).toEqual([1, 2, 2, 3]);
    expect(heard.map(({ value, cause }) => [value, cause])).toEqual([
      ['1', 'explicit'],
      ['2', 'explicit'],
      [undefined, 'explicit'],
    ]);
  });

  it('two changes that come together are told once each', async () => {
    const { jar, serverSets } = start(engine);
    const { heard } = hear(jar);
    await jar.get('n');
    await serverSets('a=1; Path=/', 'b=1; Path=/', 'c=1; Path=/');
    await serverSets('b=2; Path=/', 'c=2; Path=/');
    await settled();
    expect(heard.map(({ name, value }) => `${name}=${value}`).sort()).toEqual([
      'a=1',
      'b=2',
      'c=2',
    ]);
  });

  it('a lifetime that ends is told when it ends, although the browser is late', async () => {
    const { jar, serverSets } = start(engine);
    const { heard } = hear(jar);
    await jar.set('n', 'v', { maxAge: 1 });
    await serverSets('later=1; Path=/; Max-Age=1');
    await settled();
    expect(heard).toHaveLength(2);
    await expect.poll(() => heard.length, { timeout: 2500, interval: 5 }).toBe(4);
    expect(heard.slice(2)).toEqual(
      expect.arrayContaining([
        { name: 'n', value: undefined, oldValue: 'v', cause: 'expired' },
        { name: 'later', value: undefined, oldValue: '1', cause: 'expired' },
      ]),
    );
    expect(await jar.has('n')).toBe(false);
    await settled();
    expect(heard).toHaveLength(4);
  });

  it('a lifetime that ended while the computer slept is reported within a minute of waking', async () => {
    vi.useFakeTimers();
    try {
      const { jar } = start(engine);
      const { heard } = hear(jar);
      await vi.advanceTimersByTimeAsync(10);
      void jar.set('n', 'v', { maxAge: 3600 });
      await vi.advanceTimersByTimeAsync(10);
      expect(heard).toHaveLength(1);
      // Its timers stood still.
      vi.setSystemTime(Date.now() + 8 * 3600_000);
      await vi.advanceTimersByTimeAsync(61_000);
      expect(heard.slice(1)).toMatchObject([{ name: 'n', value: undefined, cause: 'expired' }]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('a lifetime that ends while the look that another end has called for is under way is told as ended, too', async () => {
    const { api, serverSets } = start(engine);
    const getAll = vi.fn(api.cookies!.getAll);
    const jar = extensionJar({ url, api: { cookies: { ...api.cookies!, getAll } } });
    const { heard } = hear(jar);
    await serverSets('n=1; Path=/; Max-Age=1');
    await settled();
    await serverSets('later=1; Path=/; Max-Age=1');
    await settled();
    expect(heard).toHaveLength(2);
    getAll.mockImplementation(async (details: object) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return (api.cookies!.getAll as (details: object) => unknown)(details);
    });
    await expect.poll(() => heard.length, { timeout: 2500, interval: 5 }).toBe(4);
    expect(heard.slice(2).map(({ name, cause }) => [name, cause])).toEqual([
      ['n', 'expired'],
      ['later', 'expired'],
    ]);
  });

  it('cookies of other hosts, paths, stores and partitions are no reason to look', async () => {
    const { api, serverSets } = start(engine);
    const storeId = engine === 'firefox' ? 'firefox-default' : '0';
    const getAll = vi.fn(api.cookies!.getAll);
    const jar = extensionJar({ url, storeId, api: { cookies: { ...api.cookies!, getAll } } });
    hear(jar);
    await jar.get('n');
    getAll.mockClear();
    await extensionJar({ url: 'https://example.org/', api }).set('n', '1');
    await extensionJar({ url, api, storeId: 'private' }).set('n', '1');
    await extensionJar({ url, api, partitionKey: { topLevelSite: 'https://top.example' } }).set(
      'n',
      '1',
    );
    await serverSets('n=1; Path=/shopping', 'n=1; Path=/; Domain=a.www.example.com');
    await settled();
    expect(getAll).not.toHaveBeenCalled();
    await serverSets('n=1; Path=/shop/');
    await settled();
    expect(getAll).toHaveBeenCalledTimes(1);
  });

  it('a background that a change has woken hears of it, with the value before as far as the browser says it', async () => {
    const { api, serverSets, listeners } = start(engine);
    await serverSets(
      'changed=old; Path=/',
      'gone=1; Path=/',
      'kept=1; Path=/',
      'twice=old; Path=/',
      'deep=old; Path=/shop',
    );
    // What the browser keeps for a background that sleeps.
    const kept: Parameters<Parameters<typeof listeners.add>[0]>[0][] = [];
    const asleep = (event: (typeof kept)[number]) => void kept.push(event);
    listeners.add(asleep);
    await serverSets(
      'changed=new; Path=/',
      'gone=; Path=/; Max-Age=0',
      'made=1; Path=/',
      'twice=1; Path=/',
      'twice=2; Path=/',
      'deep=hidden; Path=/',
      'deep=new; Path=/shop',
    );
    await settled();
    listeners.delete(asleep);
    const { heard } = hear(extensionJar({ url, api }));
    await settled();
    for (const event of kept) listeners.forEach((listener) => listener(event));
    await settled();
    const explicit = { cause: 'explicit' };
    expect(heard.sort((one, other) => (one.name < other.name ? -1 : 1))).toEqual([
      // Firefox does not say it.
      {
        name: 'changed',
        value: 'new',
        oldValue: engine === 'firefox' ? undefined : 'old',
        ...explicit,
      },
      {
        name: 'deep',
        value: 'new',
        oldValue: engine === 'firefox' ? undefined : 'old',
        ...explicit,
      },
      {
        name: 'gone',
        value: undefined,
        oldValue: '1',
        cause: engine === 'firefox' ? 'explicit' : 'expired_overwrite',
      },
      { name: 'made', value: '1', oldValue: undefined, ...explicit },
      {
        name: 'twice',
        value: '2',
        oldValue: engine === 'firefox' ? undefined : 'old',
        ...explicit,
      },
    ]);
  });

  it('what was read before anybody listened is not reported as new when its event comes late', async () => {
    const { api, serverSets, kept, listeners } = start(engine);
    await serverSets('n=0; Path=/');
    await settled();
    const late = { removed: false, cause: 'explicit', cookie: { ...kept[0]! } };
    const jar = extensionJar({ url, api });
    expect(await jar.get('n')).toBe('0');
    const { heard, stop } = hear(jar);
    await settled();
    for (const listener of listeners) listener(late);
    await settled();
    expect(heard).toEqual([]);
    // What is really new is reported all the same, and so is what comes after it.
    await serverSets('n=1; Path=/');
    await settled();
    expect(heard).toEqual([{ name: 'n', value: '1', oldValue: '0', cause: 'explicit' }]);
    stop();
  });

  it('a background that had read nothing is notified of the change that woke it', async () => {
    const { api, serverSets, kept, listeners } = start(engine);
    await serverSets('n=0; Path=/');
    await settled();
    const { heard, stop } = hear(extensionJar({ url, api }));
    // The browser fires it in a task of its own, while the first read may still be under way.
    await Promise.resolve();
    for (const listener of listeners)
      listener({ removed: false, cause: 'explicit', cookie: { ...kept[0]! } });
    await settled();
    expect(heard).toEqual([{ name: 'n', value: '0', oldValue: undefined, cause: 'explicit' }]);
    stop();
  });

  it('what wakes a background is told where it is of its jar, and visible', async () => {
    const { api, serverSets } = start(engine);
    const [topLevelSite, storeId] = ['https://top.example', 'private'];
    const jar = extensionJar({ url, api });
    const embedded = extensionJar({ url, api, partitionKey: { topLevelSite } });
    const another = extensionJar({ url, api, storeId });
    const elsewhere = extensionJar({
      url,
      api,
      partitionKey: { topLevelSite: 'https://elsewhere.example' },
    });
    await serverSets('n=own; Path=/', 'deep=1; Path=/shop');
    await embedded.set('n', 'embedded');
    for (const other of [another, elsewhere]) await other.set('gone', 'theirs');
    await settled();
    const { heard } = hear(jar);
    const { heard: heardEmbedded } = hear(embedded);
    await settled();
    await Promise.all([
      another.set('n', 'theirs'),
      another.remove('gone'),
      elsewhere.set('n', 'theirs'),
      elsewhere.remove('gone'),
    ]);
    await extensionJar({ url: 'https://example.com/', api }).set('n', 'of a host above');
    await serverSets('deep=2; Path=/');
    await settled();
    expect([heard, heardEmbedded]).toEqual([[], []]);
  });

  it('a jar of a partition reads and writes that one alone', async () => {
    const { api, kept } = start(engine);
    const topLevelSite = 'https://top.example';
    const jar = extensionJar({ url, api });
    const embedded = extensionJar({ url, api, partitionKey: { topLevelSite } });
    await jar.set('n', 'own');
    expect(await embedded.get('n')).toBeUndefined();
    expect(await embedded.available()).toBe(true);
    expect(await embedded.set('n', 'embedded', { sameSite: 'none' })).toEqual({ ok: true });
    expect([await jar.get('n'), await embedded.get('n')]).toEqual(['own', 'embedded']);
    expect((await embedded.getAllDetails('n'))[0]).toMatchObject({
      secure: true,
      partitionKey: { topLevelSite },
      attributes: { partitioned: true },
    });
    expect(await embedded.set('n', 'x', { partitioned: false })).toMatchObject({
      code: 'rejected',
      message: 'cookie "n": partitioned=false, see gingersnap/docs/errors.md#rejected',
    });
    expect(await jar.set('n', 'x', { partitioned: true })).toMatchObject({
      code: 'rejected',
      message: 'cookie "n": partitioned=true, see gingersnap/docs/errors.md#rejected',
    });
    expect(await embedded.remove('n')).toEqual({ ok: true });
    expect(kept.map(({ value }) => value)).toEqual(['own']);
  });

  it('Secure on plain http is refused by rule; on localhost the browser is asked', async () => {
    const { api, calls } = start(engine);
    const jar = extensionJar({ url: 'http://www.example.com/', api });
    expect(await jar.set('n', 'v', { secure: true })).toMatchObject({
      ok: false,
      code: 'insecure',
    });
    expect(calls.filter(({ verb }) => verb === 'set')).toEqual([]);
    const local = extensionJar({ url: 'http://localhost:8000/', api });
    const { heard } = hear(local);
    const refused = engine === 'firefox';
    expect(await local.set('n', 'v', { secure: true })).toMatchObject(
      refused ? { ok: false, code: 'rejected' } : { ok: true },
    );
    await settled();
    // Firefox fires an event for it all the same.
    expect(heard).toHaveLength(refused ? 0 : 1);
  });

  it('a missing host permission is answered blocked, with its own finding; reads are empty', async () => {
    const { jar, denied, serverSets } = start(engine);
    await serverSets('n=1; Path=/');
    denied.add('www.example.com');
    const answer = {
      ok: false,
      code: 'blocked',
      message: 'cookie "n": host=https://www.example.com/*, see gingersnap/docs/errors.md#blocked',
    };
    expect(await jar.set('n', 'v')).toEqual(answer);
    expect(await jar.remove('n')).toEqual(answer);
    expect([await jar.get('n'), await jar.getAllDetails(), await jar.available()]).toEqual([
      undefined,
      [],
      false,
    ]);
    denied.clear();
    expect(await jar.get('n')).toBe('1');
  });

  it('what the browser refuses otherwise is answered in its own words', async () => {
    const { api, serverSets } = start(engine);
    await serverSets('other=1; Path=/');
    const failing: ExtensionApi = {
      cookies: { ...api.cookies!, set: () => Promise.reject(new Error('No, says the browser.')) },
      permissions: api.permissions,
    };
    expect(await extensionJar({ url, api: failing }).set('n', 'v')).toEqual({
      ok: false,
      code: 'rejected',
      message: 'cookie "n": No, says the browser., see gingersnap/docs/errors.md#rejected',
    });
  });
});

describe('where something is missing', () => {
  const blocked = (message: string) => ({
    ok: false,
    code: 'blocked',
    message: `cookie "n": ${message}, see gingersnap/docs/errors.md#blocked`,
  });
  const permission = blocked('permission=cookies');
  const context = blocked('cookies API');

  it('the permission and the place have a finding each, reads are empty, and nothing throws', async () => {
    const cases = [
      [{ permissions: { contains: () => Promise.resolve(true) }, runtime: {} }, permission],
      [{ runtime: {} }, context],
      [undefined, context],
    ] as const;
    for (const [api, answer] of cases) {
      const jar = extensionJar({ url, api });
      expect(await jar.set('n', 'v')).toEqual(answer);
      expect(await jar.remove('n')).toEqual(answer);
      expect([
        await jar.get('n'),
        await jar.getAll(),
        await jar.getAllDetails(),
        await jar.available(),
      ]).toEqual([undefined, {}, [], false]);
      jar.onChange(() => {})();
    }
  });

  it('a permission that comes later is noticed', async () => {
    const { api } = start();
    const growing: { -readonly [K in keyof ExtensionApi]: ExtensionApi[K] } = {
      permissions: api.permissions,
    };
    const jar = extensionJar({ url, api: growing });
    expect(await jar.set('n', 'v')).toEqual(permission);
    growing.cookies = api.cookies;
    expect(await jar.set('n', 'v')).toEqual({ ok: true });
  });

  it('misuse rejects as everywhere, before anything else', async () => {
    await expect(extensionJar({ url, api: {} }).set('', 'v')).rejects.toMatchObject({
      code: 'name',
    });
  });

  it('an address that is none throws, and one that has no cookies keeps none', async () => {
    expect(() => extensionJar({ url: 'nope' })).toThrow(TypeError);
    const { api } = start();
    for (const odd of ['about:blank', 'chrome://version/', 'file:///tmp/page.html']) {
      const jar = extensionJar({ url: odd, api });
      expect(await jar.set('n', 'v')).toMatchObject({
        code: 'blocked',
        message: 'cookie "n", see gingersnap/docs/errors.md#blocked',
      });
      expect(await jar.getAll()).toEqual({});
    }
  });
});

it('the API is looked up when it is called: browser before chrome', async () => {
  const jar = extensionJar({ url });
  const [one, other] = [start(), start()];
  vi.stubGlobal('chrome', one.api);
  await jar.set('n', 'chrome');
  vi.stubGlobal('browser', other.api);
  await jar.set('n', 'browser');
  expect([one.kept[0]!.value, other.kept[0]!.value]).toEqual(['chrome', 'browser']);
});

it.each(['promise', 'callback', 'either'] as const)(
  'an API that answers by %s is called once for each write, and its error is told',
  async (style) => {
    const fake = makeFake({ engine: 'firefox', style });
    const jar = extensionJar({ url, api: fake.api });
    expect(await jar.set('n', 'v')).toEqual({ ok: true });
    expect(fake.calls.filter(({ verb }) => verb === 'set')).toHaveLength(1);
    fake.denied.add('www.example.com');
    expect(
      await extensionJar({ url, api: { ...fake.api, permissions: undefined } }).set('n', 'v'),
    ).toEqual({
      ...{
        ok: false,
        code: 'blocked',
        message:
          'cookie "n": Permission denied to set cookie {"domain":null,"name":"n"}, see gingersnap/docs/errors.md#blocked',
      },
    });
  },
);

it('writes what was asked, in the words of the API, and nothing more', async () => {
  const made = start();
  await made.jar.set('n', 'a b', { domain: '.Example.com', sameSite: 'none', maxAge: 60 });
  await made.jar.set('m', '1', { path: '/shop' });
  const address = { url, httpOnly: false };
  expect(sets(made)).toEqual([
    {
      ...{
        ...address,
        name: 'n',
        value: 'a%20b',
        path: '/',
        domain: 'example.com',
        secure: true,
        sameSite: 'no_restriction',
      },
      expirationDate: expect.closeTo(Date.now() / 1000 + 60, -1) as number,
    },
    { ...address, name: 'm', value: '1', path: '/shop', secure: true, sameSite: 'lax' },
  ]);
  expect(await made.jar.set('n', 'v', { priority: 'high' })).toMatchObject({
    code: 'rejected',
    message: 'cookie "n": priority=high, see gingersnap/docs/errors.md#rejected',
  });
});

it('a path that begins with two slashes is no host', async () => {
  const { jar, kept } = start();
  for (const path of ['//', '//evil.example/shop']) {
    kept.push({
      ...{ name: 'n', value: '1', path, domain: 'www.example.com', hostOnly: true },
      ...{ secure: true, httpOnly: true, sameSite: 'lax', storeId: '0', session: true },
    });
    expect(await jar.set('n', '2', { path })).toEqual({ ok: true });
  }
  expect(kept.map(({ value, httpOnly }) => [value, httpOnly])).toEqual([
    ['2', true],
    ['2', true],
  ]);
});

it('a cookie without a name, which Chromium takes, hides no other', async () => {
  const { jar, kept, serverSets } = start();
  await serverSets('a=1; Path=/');
  kept.push({ ...kept[0]!, name: '', value: 'nameless' });
  expect(await jar.getAll()).toEqual({ a: '1', '': 'nameless' });
});

it('a store that is named is the one that is read and written', async () => {
  const { api, kept } = start('firefox');
  const jar = extensionJar({ url, api, storeId: 'firefox-private' });
  expect(await jar.set('n', 'v')).toEqual({ ok: true });
  expect(kept[0]!.storeId).toBe('firefox-private');
  expect(await extensionJar({ url, api }).has('n')).toBe(false);
});

it('a definition works on it, by promise, and so do chunks, encodings and attributes of the jar', async () => {
  const { api } = start();
  const jar = extensionJar({ url, api }, { encoding: flask, path: '/shop' });
  const cart = defineCookie('cart', {
    codec: json<string[]>(),
    default: [],
    chunked,
    path: '/shop',
  }).on(jar);
  expect(await cart.get()).toEqual([]);
  const heard: unknown[] = [];
  const stop = cart.watch((items) => heard.push(items.length));
  const items = Array.from({ length: 900 }, (_, i) => `item ${i}; "é"`);
  expect(await cart.set(items)).toEqual({ ok: true });
  expect(await cart.get()).toEqual(items);
  await expect.poll(() => heard).toEqual([900]);
  stop();
  await jar.set('n', 'a;b');
  expect((await jar.getAllDetails('n')).map(({ value, path }) => [value, path])).toEqual([
    ['a;b', '/shop'],
  ]);
});
