/** The promised verbs over a CookieStore that a test has made: what goes which way, and what is answered when it fails. */
import { describe, expect, it, vi } from 'vitest';
import { createJar, documentStore, raw } from '../../src/index.js';
import { browserStore, createAsyncJar, type Change } from '../../src/async.js';

interface Kept {
  name?: string;
  value?: string;
}

/** A window or a worker, with a CookieStore that keeps what `set` gives it. */
const place = (more: object = {}) => {
  let kept: Kept[] = [];
  const native: Record<string, unknown>[] = [];
  const cookieStore = {
    addEventListener: () => {},
    getAll: vi.fn(() => Promise.resolve([...kept])),
    set: vi.fn(
      (cookie: Record<string, unknown> & { name: string; value: string; expires?: number }) => {
        native.push(cookie);
        kept = kept.filter(({ name }) => name !== cookie.name);
        if (!(cookie.expires! <= Date.now())) kept.push({ name: cookie.name, value: cookie.value });
        return Promise.resolve();
      },
    ),
  };
  const scope = { cookieStore, isSecureContext: true, ...more };
  return {
    scope,
    cookieStore,
    native,
    keep: (...cookies: Kept[]) => (kept = cookies),
    jar: createAsyncJar(browserStore(scope as never)),
  };
};

const inWindow = () => {
  const lines: string[] = [];
  const page = {
    URL: 'https://example.com/shop',
    defaultView: { isSecureContext: true },
    get cookie() {
      return '';
    },
    set cookie(line: string) {
      lines.push(line);
      const [, name, value] = /^([^=]*)=([^;]*)/.exec(line)!;
      made.keep({ name: name!, value: value! });
    },
  };
  const made = place({ document: page });
  return { ...made, lines };
};

const inWorker = () => {
  const scope = new EventTarget();
  const there: { name?: string; url: string }[] = [];
  const subscribed = {
    subscribe: vi.fn(() => Promise.resolve()),
    unsubscribe: vi.fn(() => Promise.resolve()),
    getSubscriptions: vi.fn(() => Promise.resolve([...there])),
  };
  const made = place();
  const registration = { scope: 'https://example.com/app/', cookies: subscribed };
  const location = new URL('https://example.com/worker.js');
  const worker = Object.assign(scope, { ...made.scope, registration, location });
  const changes = (changed: Kept[], deleted: Kept[] = []) => {
    let waited: Promise<unknown> = Promise.resolve();
    const waitUntil = (promise: Promise<unknown>) => void (waited = promise);
    worker.dispatchEvent(Object.assign(new Event('cookiechange'), { changed, deleted, waitUntil }));
    return waited;
  };
  return {
    ...made,
    worker,
    there,
    subscribed,
    changes,
    jar: createAsyncJar(browserStore(worker as never)),
  };
};

const hear = (
  jar: ReturnType<typeof createAsyncJar>,
  options?: Parameters<typeof jar.onChange>[1],
) => {
  const heard: Change[] = [];
  const stop = jar.onChange((change) => heard.push(change), options);
  return { heard, stop };
};

describe('in a window', () => {
  it.each([
    ['nothing else said', {}],
    ['a lifetime and a domain', { maxAge: 60, domain: 'example.com' }],
    ['not Secure', { secure: false }],
    ['a priority', { priority: 'low' }],
    ['a path without a slash at its end, where Chromium and WebKit add one', { path: '/shop' }],
    ['partitioned', { partitioned: true }],
  ] as const)('all is written by the document, at once: %s', async (_, options) => {
    const { jar, native, lines } = inWindow();
    const answer = jar.set('n', 'v', options);
    expect(lines[0]).toMatch(/^n=v; /);
    expect(await answer).toEqual({ ok: true });
    expect(native).toEqual([]);
  });

  it('a synchronous write that comes after an asynchronous one is the last', async () => {
    const { jar, lines, scope } = inWindow();
    const answer = jar.set('n', '1');
    createJar(documentStore((scope as unknown as { document: Document }).document)).set('n', '2');
    await answer;
    expect(lines.map((line) => line.slice(0, 3))).toEqual(['n=1', 'n=2']);
  });

  it.each([
    ['no addEventListener', (store: object) => ({ ...store, addEventListener: undefined })],
    ['nothing of a CookieStore', () => ({})],
    [
      'a read that throws',
      (store: object) => ({
        ...store,
        getAll: () => {
          throw new Error();
        },
      }),
    ],
    [
      'a read that rejects',
      (store: object) => ({ ...store, getAll: () => Promise.reject(new Error()) }),
    ],
    [
      'a read that gives no list',
      (store: object) => ({ ...store, getAll: () => Promise.resolve('a=1') }),
    ],
  ])('a foreign cookieStore, with %s, is left alone', async (_, foreign) => {
    const { scope, cookieStore } = inWindow();
    const { document } = scope as unknown as { document: Document };
    const jar = createAsyncJar(
      browserStore({ document, cookieStore: foreign(cookieStore) } as never),
    );
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('a=1; n=v');
    expect(await jar.getAll()).toEqual({ a: '1', n: 'v' });
    expect(await jar.set('n', 'v')).toEqual({ ok: true });
  });

  it('a cookieStore that throws when it is looked at is left alone', async () => {
    const { document } = inWindow().scope as unknown as { document: Document };
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('a=1');
    const scope = {
      document,
      get cookieStore() {
        throw new Error('blocked');
      },
    };
    expect(await createAsyncJar(browserStore(scope as never)).getAll()).toEqual({ a: '1' });
  });

  it('of duplicates the document has the order, and what it alone shows is not there', async () => {
    const { jar, keep, scope } = inWindow();
    const { document } = scope as unknown as { document: Document };
    keep({ name: 'n', value: 'old' }, { name: 'n', value: 'specific' });
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('session=phantom; n=specific; n=old');
    expect(await jar.getAll('n')).toEqual(['specific', 'old']);
    expect(await jar.has('session')).toBe(false);
  });

  it('what Firefox answers with cookies switched off, which is nothing, is an empty jar', async () => {
    const { jar, cookieStore } = inWindow();
    cookieStore.getAll.mockResolvedValue(undefined as never);
    cookieStore.set.mockResolvedValue(undefined);
    expect(await jar.getAll()).toEqual({});
    expect(await jar.set('n', 'v')).toMatchObject({ ok: false, code: 'blocked' });
    expect(await jar.available()).toBe(false);
  });

  it('a write that the store does not show is not answered ok, whatever the document shows', async () => {
    const { jar, cookieStore, scope } = inWindow();
    const { document } = scope as unknown as { document: Document };
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('n=v');
    cookieStore.getAll.mockResolvedValue([{ name: 'other', value: '1' }]);
    expect(await jar.set('n', 'v')).toMatchObject({
      ok: false,
      code: 'rejected',
      message: expect.stringContaining('"n"') as string,
    });
  });

  it('a SecurityError is answered blocked, and reading gives nothing', async () => {
    const { jar, cookieStore, scope } = inWindow();
    const { document } = scope as unknown as { document: Document };
    const denied = new DOMException('Forbidden in a sandboxed document.', 'SecurityError');
    const deny = () => {
      throw denied;
    };
    vi.spyOn(document, 'cookie', 'get').mockImplementation(deny);
    vi.spyOn(document, 'cookie', 'set').mockImplementation(deny);
    cookieStore.getAll.mockRejectedValue(denied);
    expect(await jar.set('n', 'v')).toEqual({
      ok: false,
      code: 'blocked',
      message:
        'cookie "n": Forbidden in a sandboxed document., see gingersnap/docs/errors.md#blocked',
    });
    expect([await jar.get('n'), await jar.getAll(), await jar.has('n')]).toEqual([
      undefined,
      {},
      false,
    ]);
  });

  it('a write that somebody hears of reads once too', async () => {
    const { jar, cookieStore } = inWindow();
    const { heard } = hear(jar);
    await jar.get('n');
    cookieStore.getAll.mockClear();
    await jar.set('n', 'v');
    expect([heard.length, cookieStore.getAll.mock.calls.length]).toEqual([1, 1]);
  });

  it('a write without a listener reads once; a read reads once', async () => {
    const { jar, cookieStore } = inWindow();
    await jar.set('n', 'v');
    expect(cookieStore.getAll).toHaveBeenCalledTimes(1);
    await jar.get('n');
    expect(cookieStore.getAll).toHaveBeenCalledTimes(2);
  });
});

describe('in a service worker', () => {
  it('what is written goes by CookieStore, with our defaults and not its own', async () => {
    const { jar, native } = inWorker();
    expect(await jar.set('n', 'a b')).toEqual({ ok: true });
    expect(native).toEqual([
      { name: 'n', value: 'a%20b', path: '/', sameSite: 'lax', partitioned: false },
    ]);
  });

  it('a lifetime goes as a date, since WebKit ignores maxAge, and a domain in lower case without a dot', async () => {
    const { jar, native } = inWorker();
    await jar.set('n', 'v', { maxAge: 60, domain: '.Example.com' });
    expect(native[0]).toMatchObject({ domain: 'example.com' });
    expect(Math.abs((native[0]!['expires'] as number) - Date.now() - 60_000)).toBeLessThan(1000);
    await jar.remove('n');
    expect(native[1]).toMatchObject({ value: '', expires: 0 });
  });

  it('a rejection is answered with its own words, also where the same value stood there before', async () => {
    const { jar, cookieStore, keep } = inWorker();
    keep({ name: 'n', value: 'v' });
    cookieStore.set.mockRejectedValue(new TypeError('Cookie was malformed'));
    expect(await jar.set('n', 'v')).toEqual({
      ok: false,
      code: 'rejected',
      message: 'cookie "n": Cookie was malformed, see gingersnap/docs/errors.md#rejected',
    });
  });

  it('writes raw text with a no-break space around it as it stands', async () => {
    const { jar } = inWorker();
    expect(await jar.set('n', '\u00a0x\u00a0', { encoding: raw })).toEqual({ ok: true });
    expect(await jar.get('n', { encoding: raw })).toBe('\u00a0x\u00a0');
  });

  it('the site is that of the script, whose cookies the worker sees, and not of its scope', async () => {
    const { worker, jar, native } = inWorker();
    expect(browserStore(worker as never).site()).toMatchObject({
      ...{ protocol: 'https:', hostname: 'example.com', pathname: '/worker.js' },
    });
    await jar.set('n', 'v');
    expect(native).toHaveLength(1);
    expect(await jar.set('n', 'v', { domain: 'example.org' })).toMatchObject({ code: 'domain' });
  });

  it('listeners subscribe to their names, as they are written, and take back what nobody else wants', async () => {
    const { jar, subscribed } = inWorker();
    const takenBack = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      return (subscribed.unsubscribe.mock.calls as unknown as unknown[][]).flat(2);
    };
    const one = hear(jar, { name: ['a', 'ü'] });
    expect(subscribed.subscribe).toHaveBeenLastCalledWith([{ name: 'a' }, { name: '%C3%BC' }]);
    const two = hear(jar, { name: 'a' });
    one.stop();
    one.stop();
    expect(await takenBack()).toEqual([{ name: '%C3%BC' }]);
    two.stop();
    expect(await takenBack()).toEqual([{ name: '%C3%BC' }, { name: 'a' }]);
    const all = new AbortController();
    hear(jar, { signal: all.signal });
    expect(subscribed.subscribe).toHaveBeenLastCalledWith([{}]);
    all.abort();
    hear(jar, { name: 'ü' }).stop();
    hear(jar, { name: 'ü' });
    expect(await takenBack()).toEqual([{ name: '%C3%BC' }, { name: 'a' }, {}]);
  });

  it("a subscription that was there before, a page's or that of an earlier run, stays when the listener stops", async () => {
    const { jar, subscribed, there } = inWorker();
    there.push(
      { name: 'page', url: 'https://example.com/app/' },
      { name: 'elsewhere', url: 'https://example.com/app/deep/' },
    );
    const { stop } = hear(jar, { name: ['page', 'elsewhere', 'own'] });
    there.push({ name: 'own', url: 'https://example.com/app/' });
    stop();
    await vi.waitFor(() =>
      expect(subscribed.unsubscribe.mock.calls).toEqual([
        [[{ name: 'elsewhere' }]],
        [[{ name: 'own' }]],
      ]),
    );
  });

  it('a subscription that is refused while the worker installs is made when it becomes active', async () => {
    const { jar, subscribed, worker } = inWorker();
    subscribed.subscribe.mockRejectedValueOnce(
      new Error('An unknown error occurred while subscribing'),
    );
    hear(jar, { name: 'n' });
    await Promise.resolve();
    const waitUntil = vi.fn();
    worker.dispatchEvent(Object.assign(new Event('activate'), { waitUntil }));
    expect(subscribed.subscribe).toHaveBeenCalledTimes(2);
    expect(waitUntil).toHaveBeenCalled();
  });

  it('an event is a reason to look, and keeps the worker until its listeners have heard', async () => {
    const { jar, changes, keep } = inWorker();
    const { heard } = hear(jar);
    await jar.get('n');
    keep({ name: 'n', value: 'a%20b' });
    await changes([{ name: 'n', value: 'a%20b' }]);
    expect(heard).toEqual([{ name: 'n', value: 'a b', oldValue: undefined }]);
    keep();
    await changes([], [{ name: 'n' }]);
    expect(heard.slice(1)).toEqual([{ name: 'n', value: undefined, oldValue: 'a b' }]);
  });

  it('a worker that was woken by a change hears of it, although it sees the cookies only after it', async () => {
    const { jar, changes, keep } = inWorker();
    keep({ name: 'n', value: '1' }, { name: 'kept', value: '1' });
    const { heard } = hear(jar);
    await jar.get('n');
    await changes([{ name: 'n', value: '1' }], [{ name: 'gone' }]);
    expect(heard).toEqual([
      { name: 'gone', value: undefined, oldValue: '' },
      { name: 'n', value: '1', oldValue: undefined },
    ]);
    await changes([{ name: 'n', value: '1' }]);
    expect(heard).toHaveLength(2);
  });

  it('what was read before anybody listened is not reported as new when its event comes late', async () => {
    const { jar, changes, keep } = inWorker();
    keep({ name: 'n', value: '0' });
    expect(await jar.get('n')).toBe('0');
    const { heard } = hear(jar);
    await Promise.resolve();
    await changes([{ name: 'n', value: '0' }]);
    expect(heard).toEqual([]);
    keep({ name: 'n', value: '1' });
    await changes([{ name: 'n', value: '1' }]);
    expect(heard).toEqual([{ name: 'n', value: '1', oldValue: '0' }]);
  });

  it('a worker that had read nothing is notified of the change that woke it', async () => {
    const { jar, changes, keep } = inWorker();
    keep({ name: 'n', value: '0' });
    const { heard } = hear(jar);
    // The browser fires it in a task of its own, while the first read may still be under way.
    await Promise.resolve();
    await changes([{ name: 'n', value: '0' }]);
    expect(heard).toEqual([{ name: 'n', value: '0', oldValue: undefined }]);
  });

  it('a worker that was woken by two changes hears of both', async () => {
    const { jar, changes, keep } = inWorker();
    keep({ name: 'a', value: '1' }, { name: 'b', value: '2' });
    const { heard } = hear(jar);
    await jar.get('a');
    await Promise.all([changes([{ name: 'a', value: '1' }]), changes([{ name: 'b', value: '2' }])]);
    expect(heard.map(({ name, value }) => `${name}=${value}`)).toEqual(['a=1', 'b=2']);
  });

  it('the event of an own write tells nothing more', async () => {
    const { jar, changes } = inWorker();
    const { heard } = hear(jar);
    await jar.set('n', '1');
    await changes([{ name: 'n', value: '1' }]);
    expect(heard).toEqual([{ name: 'n', value: '1', oldValue: undefined }]);
  });

  it('a change that a look has told of already tells nothing again, whatever has woken the worker', async () => {
    const { jar, changes, keep } = inWorker();
    const { heard } = hear(jar);
    await jar.get('n');
    keep({ name: 'a', value: '1' }, { name: 'b', value: '1' });
    // One look sees both, and each has an event of its own.
    await changes([{ name: 'a', value: '1' }]);
    await changes([{ name: 'b', value: '1' }]);
    keep({ name: 'b', value: '1' });
    await changes([], [{ name: 'a' }]);
    await changes([], [{ name: 'a' }]);
    expect(heard).toEqual([
      { name: 'a', value: '1', oldValue: undefined },
      { name: 'b', value: '1', oldValue: undefined },
      { name: 'a', value: undefined, oldValue: '1' },
    ]);
  });

  it('what has woken the worker is told also where the worker has written, or another cookie has changed', async () => {
    const { jar, changes, keep } = inWorker();
    keep({ name: 'n', value: '1' });
    const { heard } = hear(jar);
    await jar.set('own', '1');
    keep({ name: 'n', value: '1' }, { name: 'own', value: '1' }, { name: 'other', value: '1' });
    await Promise.all([
      changes([{ name: 'own', value: '1' }]),
      changes([{ name: 'n', value: '1' }]),
    ]);
    expect(heard.map(({ name, value }) => `${name}=${value}`)).toEqual(['own=1', 'other=1', 'n=1']);
  });

  it('two changes of one cookie that have woken the worker are one, from the first to the last', async () => {
    const { jar, changes } = inWorker();
    const { heard } = hear(jar);
    await jar.get('n');
    await Promise.all([changes([{ name: 'n', value: '1' }]), changes([], [{ name: 'n' }])]);
    await changes([], [{ name: 'gone' }]);
    expect(heard).toEqual([{ name: 'gone', value: undefined, oldValue: '' }]);
  });

  it('a worker that reads an empty jar, as in Firefox once it was stopped, hears what the events say', async () => {
    vi.useFakeTimers();
    const { jar, changes } = inWorker();
    const { heard } = hear(jar);
    await jar.get('n');
    await changes([{ name: 'n', value: 'a%20b' }]);
    await changes([{ name: 'other', value: '1' }]);
    vi.advanceTimersByTime(10_000);
    await changes([{ name: 'n', value: '2' }]);
    // Whoever comes later hears nothing of before, and what it does changes nothing.
    hear(jar);
    await jar.has('n');
    await changes([], [{ name: 'n' }]);
    await changes([], [{ name: 'unseen' }]);
    vi.useRealTimers();
    expect(heard).toEqual([
      { name: 'n', value: 'a b', oldValue: undefined },
      { name: 'other', value: '1', oldValue: undefined },
      { name: 'n', value: '2', oldValue: 'a b' },
      { name: 'n', value: undefined, oldValue: '2' },
      { name: 'unseen', value: undefined, oldValue: '' },
    ]);
  });

  it('without subscriptions, in WebKit, own writes are heard', async () => {
    const scope = new EventTarget();
    const { jar: _, ...made } = place();
    const jar = createAsyncJar(
      browserStore(
        Object.assign(scope, made.scope, {
          registration: { scope: 'https://example.com/' },
          location: new URL('https://example.com/worker.js'),
        }) as never,
      ),
    );
    const { heard, stop } = hear(jar, { name: 'n' });
    await jar.set('n', '1');
    expect(heard).toHaveLength(1);
    stop();
  });
});

it('listeners that come one after the other each hear what happens after them', async () => {
  const { jar } = inWorker();
  const first = hear(jar);
  await jar.set('n', '1');
  const second = hear(jar);
  await jar.set('n', '2');
  expect(first.heard.map(({ value }) => value)).toEqual(['1', '2']);
  expect(second.heard.map(({ value }) => value)).toEqual(['2']);
});

it('a read that comes late is not told after a newer one', async () => {
  const { jar, cookieStore, changes, keep } = inWorker();
  const { heard } = hear(jar);
  await jar.get('n');
  // The first look takes long; what it saw is old by then.
  keep({ name: 'n', value: '1' });
  let answer = (_: Kept[]): void => {};
  cookieStore.getAll.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  const first = changes([{ name: 'n', value: '1' }]);
  await Promise.resolve();
  await Promise.resolve();
  keep({ name: 'n', value: '2' });
  const second = changes([{ name: 'n', value: '2' }]);
  answer([{ name: 'n', value: '1' }]);
  await Promise.all([first, second]);
  expect(heard.map(({ value, oldValue }) => [oldValue, value])).toEqual([
    [undefined, '1'],
    ['1', '2'],
  ]);
});

it('without CookieStore and document there are no cookies, and nothing throws', async () => {
  const jar = createAsyncJar(browserStore({} as never));
  expect([await jar.get('n'), await jar.getAll(), await jar.available()]).toEqual([
    undefined,
    {},
    false,
  ]);
  expect(await jar.set('n', 'v')).toMatchObject({ ok: false, code: 'blocked' });
  jar.onChange(() => {})();
});
