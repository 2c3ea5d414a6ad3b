// @vitest-environment node
/** What a page listens to, and when: over a window of which each listener, timer, channel and read is counted. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJar, documentStore, type Change } from '../../src/index.js';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What switched on can be counted. */
const makeWindow = (withStore: boolean) => {
  const listeners: string[] = [];
  class Counted extends EventTarget {
    readonly label: string;
    constructor(label: string) {
      super();
      this.label = label;
    }
    override addEventListener(type: string, listener: EventListener | null) {
      listeners.push(`${this.label} ${type}`);
      super.addEventListener(type, listener);
    }
    override removeEventListener(type: string, listener: EventListener | null) {
      listeners.splice(listeners.indexOf(`${this.label} ${type}`), 1);
      super.removeEventListener(type, listener);
    }
  }
  const cookies = new Map<string, string>();
  const channels = new Set<Channel>();
  const others: string[] = [];
  class Channel {
    onmessage: (() => void) | undefined;
    readonly name: string;
    constructor(name: string) {
      this.name = name;
      channels.add(this);
    }
    postMessage() {
      others.push(this.name);
    }
    close() {
      channels.delete(this);
    }
  }
  const observers = new Set<Observer>();
  class Observer {
    readonly response: () => void;
    constructor(response: () => void) {
      this.response = response;
    }
    observe({ type }: { type: string }) {
      expect(type).toBe('resource');
      observers.add(this);
    }
    disconnect() {
      observers.delete(this);
    }
  }
  const page = Object.assign(new Counted('document'), {
    URL: 'https://example.com/',
    visibilityState: 'visible',
    reads: 0,
    defaultView: undefined as object | undefined,
  });
  const { ...lifetimes }: Record<string, number> = {};
  Object.defineProperty(page, 'cookie', {
    get: () => {
      page.reads++;
      for (const [name, end] of Object.entries(lifetimes))
        if (end <= Date.now()) cookies.delete(name);
      return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    set: (line: string) => {
      const [, name, value] = /^([^=]*)=([^;]*)/.exec(line)!;
      const [, age] = /max-age=(\d+)/.exec(line) ?? [];
      delete lifetimes[name!];
      if (age) lifetimes[name!] = Date.now() + Number(age) * 1000;
      cookies.set(name!, value!);
    },
  });
  const cookieStore = withStore
    ? Object.assign(new Counted('cookieStore'), { get: vi.fn(() => Promise.resolve(null)) })
    : undefined;
  const view = Object.assign(new Counted('window'), {
    document: page,
    setTimeout: setTimeout.bind(globalThis),
    clearTimeout: clearTimeout.bind(globalThis),
    setInterval: setInterval.bind(globalThis),
    clearInterval: clearInterval.bind(globalThis),
    BroadcastChannel: Channel,
    PerformanceObserver: Observer,
    ...(cookieStore && { cookieStore }),
  });
  page.defaultView = view;
  const show = (state: 'visible' | 'hidden') => {
    page.visibilityState = state;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const jar = createJar(documentStore(page as unknown as Document));
  const on = () => ({
    listeners: [...listeners].sort(),
    channels: channels.size,
    observers: observers.size,
    timers: vi.getTimerCount(),
  });
  return { page, view, cookies, cookieStore, channels, observers, others, jar, show, on };
};

const nothing = { listeners: [], channels: 0, observers: 0, timers: 0 };
const shownAgain = ['document visibilitychange', 'window pagehide', 'window pageshow'];

const hear = (
  { jar }: ReturnType<typeof makeWindow>,
  options?: Parameters<typeof jar.onChange>[1],
) => {
  const heard: Change[] = [];
  const stop = jar.onChange((change) => heard.push(change), options);
  return { heard, stop };
};

it.each([true, false])(
  'without a listener nothing is switched on, and nothing is left on (CookieStore: %s)',
  (withStore) => {
    const page = makeWindow(withStore);
    page.jar.set('n', '1', { maxAge: 60 });
    expect(page.on()).toEqual(nothing);
    const { stop } = hear(page);
    expect(page.on()).not.toEqual(nothing);
    page.jar.set('n', '2', { maxAge: 60 });
    stop();
    expect(page.on()).toEqual(nothing);
  },
);

it('with a CookieStore its event is heard, and nothing polls', async () => {
  const page = makeWindow(true);
  const { heard } = hear(page);
  await vi.advanceTimersByTimeAsync(0);
  expect(page.on()).toEqual({ ...nothing, listeners: ['cookieStore change', ...shownAgain] });
  page.cookies.set('n', '1');
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual([]);
  page.cookieStore!.dispatchEvent(new Event('change'));
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual([{ name: 'n', value: '1', oldValue: undefined }]);
});

it('with a CookieStore there is one timer at most: for the next end of a lifetime that was written here', () => {
  const page = makeWindow(true);
  page.jar.set('before', '1', { maxAge: 30 });
  const { heard } = hear(page);
  expect(page.on().timers).toBe(1);
  page.jar.set('later', '1', { maxAge: 60 });
  page.jar.set('date', '1', { expires: new Date(Date.now() + 90_000) });
  page.jar.set('session', '1');
  expect(page.on().timers).toBe(1);
  heard.length = 0;
  vi.advanceTimersByTime(29_900);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(heard).toEqual([{ name: 'before', value: undefined, oldValue: '1' }]);
  vi.advanceTimersByTime(30_000);
  expect(heard.slice(1)).toEqual([{ name: 'later', value: undefined, oldValue: '1' }]);
  vi.advanceTimersByTime(40_000);
  expect(page.on().timers).toBe(0);
});

it('a timer that never came, because a test took it away, does not keep the next end from being told', () => {
  const page = makeWindow(true);
  const { heard } = hear(page);
  page.jar.set('n', '1', { maxAge: 5 });
  vi.clearAllTimers();
  vi.advanceTimersByTime(6000);
  page.jar.set('m', '1', { maxAge: 5 });
  vi.advanceTimersByTime(5100);
  expect(heard.at(-1)).toEqual({ name: 'm', value: undefined, oldValue: '1' });
});

it('a lifetime that starts anew, or is taken away, is looked after anew', () => {
  const page = makeWindow(true);
  const { heard } = hear(page);
  page.jar.set('n', '1', { maxAge: 10 });
  vi.advanceTimersByTime(8000);
  page.jar.set('n', '1', { maxAge: 10 });
  page.page.reads = 0;
  vi.advanceTimersByTime(9000);
  expect(page.page.reads).toBe(0);
  vi.advanceTimersByTime(1100);
  expect(heard.at(-1)).toEqual({ name: 'n', value: undefined, oldValue: '1' });
  page.jar.set('m', '1', { maxAge: 10 });
  page.jar.remove('m');
  vi.advanceTimersByTime(2000);
  expect(page.on().timers).toBe(0);
});

it('the end of what one jar of a document wrote is told by its other jars, too', async () => {
  const page = makeWindow(true);
  const other = createJar(documentStore(page.page as unknown as Document));
  const { heard } = hear(page);
  other.set('n', '1', { maxAge: 10 });
  page.cookieStore!.dispatchEvent(new Event('change'));
  await vi.advanceTimersByTimeAsync(100);
  expect(heard).toHaveLength(1);
  vi.advanceTimersByTime(10_000);
  expect(heard.at(-1)).toEqual({ name: 'n', value: undefined, oldValue: '1' });
});

it('a write costs no more, however many lifetimes are noted', () => {
  const page = makeWindow(true);
  let ticks = 0;
  const jar = createJar({
    ...documentStore(page.page as unknown as Document),
    read: () => '',
    write: () => {},
  });
  jar.onChange(() => {});
  const keys = vi.spyOn(Map.prototype, Symbol.iterator).mockImplementation(function (
    this: Map<unknown, unknown>,
  ) {
    ticks += this.size;
    return this.entries();
  });
  const ticksOf = (from: number, to: number) => {
    ticks = 0;
    for (let i = from; i < to; i++) jar.set(`n${i}`, '1', { maxAge: 1000 + i });
    return ticks;
  };
  try {
    const few = ticksOf(0, 2000);
    for (let i = 2000; i < 20_000; i++) jar.set(`n${i}`, '1', { maxAge: 1000 + i });
    expect(ticksOf(20_000, 22_000)).toBeLessThan(few * 3 + 1000);
  } finally {
    keys.mockRestore();
  }
});

it('a lifetime longer than a timer can wait is waited for all the same', () => {
  const page = makeWindow(true);
  const { heard } = hear(page);
  page.jar.set('n', '1', { expires: 60 });
  page.page.reads = 0;
  vi.advanceTimersByTime(59 * 86_400_000);
  expect([page.page.reads < 5, heard.length]).toEqual([true, 1]);
  vi.advanceTimersByTime(86_400_100);
  expect(heard.at(-1)).toEqual({ name: 'n', value: undefined, oldValue: '1' });
});

it("Chromium's first event may be lost, so there is a look after the store's first answer", async () => {
  const page = makeWindow(true);
  const { heard } = hear(page);
  page.cookies.set('n', '1');
  await Promise.resolve();
  expect(heard).toHaveLength(1);
});

it('without a CookieStore other tabs, responses, focus and a timer of a second are heard', () => {
  const page = makeWindow(false);
  const { heard } = hear(page);
  expect(page.on()).toEqual({
    listeners: [...shownAgain, 'window focus'].sort(),
    channels: 1,
    observers: 1,
    timers: 1,
  });
  const sources: Record<string, () => void> = {
    tab: () => page.channels.forEach((channel) => channel.onmessage!()),
    response: () => page.observers.forEach((observer) => observer.response()),
    focus: () => page.view.dispatchEvent(new Event('focus')),
    timer: () => vi.advanceTimersByTime(1000),
  };
  for (const [name, source] of Object.entries(sources)) {
    page.cookies.set(name, '1');
    source();
    source();
  }
  expect(heard.map(({ name }) => name)).toEqual(Object.keys(sources));
});

it('other tabs are told of what was found here, once, but not of what they told themselves', () => {
  const page = makeWindow(false);
  hear(page);
  page.jar.set('n', '1');
  page.jar.set('n', '1');
  expect(page.others).toEqual(['gingersnap']);
  page.cookies.set('n', '2');
  page.channels.forEach((channel) => channel.onmessage!());
  expect(page.others).toEqual(['gingersnap']);
});

it('a hidden page looks for nothing, and holds nothing but what shows it again; then it looks at once', () => {
  for (const withStore of [true, false]) {
    const page = makeWindow(withStore);
    const { heard } = hear(page);
    page.jar.set('lived', '1', { maxAge: 5 });
    page.show('hidden');
    expect(page.on()).toEqual({ ...nothing, listeners: shownAgain });
    page.page.reads = 0;
    page.cookies.set('n', '1');
    vi.advanceTimersByTime(60_000);
    if (page.cookieStore) page.cookieStore.dispatchEvent(new Event('change'));
    expect(page.page.reads).toBe(0);
    heard.length = 0;
    page.show('visible');
    expect(heard.map(({ name }) => name).sort()).toEqual(['lived', 'n']);
  }
});

it('a page that is hidden when somebody begins to listen waits until it is shown', () => {
  const page = makeWindow(false);
  page.page.visibilityState = 'hidden';
  const { heard } = hear(page);
  expect(page.on()).toEqual({ ...nothing, listeners: shownAgain });
  page.cookies.set('n', '1');
  page.show('visible');
  expect(heard).toHaveLength(1);
});

it('an own write is told on a hidden page too', () => {
  const page = makeWindow(true);
  const { heard } = hear(page);
  page.show('hidden');
  page.jar.set('n', '1');
  expect(heard).toHaveLength(1);
});

it('a page in the back/forward cache holds no channel, and looks when it comes back', () => {
  const page = makeWindow(false);
  const { heard } = hear(page);
  page.view.dispatchEvent(new Event('pagehide'));
  expect(page.on()).toEqual({ ...nothing, listeners: shownAgain });
  page.cookies.set('n', '1');
  page.view.dispatchEvent(new Event('pageshow'));
  expect(heard).toHaveLength(1);
  expect(page.on().channels).toBe(1);
});

it('the shortest interval of all listeners counts, while its listener is there; Infinity asks for no timer', () => {
  const page = makeWindow(false);
  const slow = hear(page, { interval: Infinity });
  expect(page.on().timers).toBe(0);
  const quick = hear(page, { interval: 100 });
  page.page.reads = 0;
  vi.advanceTimersByTime(1000);
  expect(page.page.reads).toBe(10);
  quick.stop();
  expect(page.on().timers).toBe(0);
  const usual = hear(page);
  page.page.reads = 0;
  vi.advanceTimersByTime(5000);
  expect(page.page.reads).toBe(5);
  slow.stop();
  usual.stop();
  expect(page.on()).toEqual(nothing);
});

it.each([2 ** 31, 1e10, Number.MAX_VALUE])(
  'an interval longer than a timer can wait, of %d ms, does not poll without a pause',
  (interval) => {
    const page = makeWindow(false);
    const waits: number[] = [];
    Object.assign(page.view, { setInterval: (_: unknown, wait: number) => waits.push(wait) });
    hear(page, { interval });
    expect(waits).toEqual([2 ** 31 - 1]);
  },
);

it('a browser that refuses a channel, as Firefox does where it refuses cookies, still has the other sources', () => {
  const page = makeWindow(false);
  Object.assign(page.view, {
    BroadcastChannel: function refused() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
  const { heard } = hear(page);
  page.cookies.set('n', '1');
  vi.advanceTimersByTime(1000);
  expect(heard).toHaveLength(1);
});

const gives = (value: unknown) => () => Promise.resolve(value);
const fails = () => {
  throw new TypeError('not a function');
};
const refuses = () => Promise.reject(new DOMException('denied', 'SecurityError'));

describe('a cookieStore that is none leaves it to the other sources', () => {
  it.each<[string, object]>([
    ['a plain object', { value: {} }],
    ['null', { value: null }],
    ['without events, as the npm package cookie-store 3', { value: { get: gives(null) } }],
    ['without get', { value: new EventTarget() }],
    ['whose get throws', { value: Object.assign(new EventTarget(), { get: fails }) }],
    [
      'whose get gives no promise',
      { value: Object.assign(new EventTarget(), { get: () => null }) },
    ],
    ['that refuses everything', { value: Object.assign(new EventTarget(), { get: refuses }) }],
    ['a getter that throws', { get: fails }],
  ])('%s', async (_, property) => {
    const page = makeWindow(false);
    Object.defineProperty(page.view, 'cookieStore', property);
    const { heard, stop } = hear(page);
    await vi.advanceTimersByTimeAsync(0);
    expect(page.on()).toMatchObject({ channels: 1, observers: 1, timers: 1 });
    page.cookies.set('n', '1');
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual([{ name: 'n', value: '1', oldValue: undefined }]);
    stop();
    expect(page.on()).toEqual(nothing);
  });
});

it.each([
  ['throws', fails],
  ['refuses', refuses],
])('a CookieStore that later %s gives way to the other sources, for good', async (_, get) => {
  const page = makeWindow(true);
  const { heard, stop } = hear(page);
  await vi.advanceTimersByTimeAsync(0);
  expect(page.on().timers).toBe(0);
  Object.assign(page.cookieStore!, { get });
  page.cookies.set('n', '1');
  page.cookieStore!.dispatchEvent(new Event('change'));
  page.cookieStore!.dispatchEvent(new Event('change'));
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual([{ name: 'n', value: '1', oldValue: undefined }]);
  const fallbacks = {
    listeners: [...shownAgain, 'window focus'].sort(),
    ...{ channels: 1, observers: 1, timers: 1 },
  };
  expect(page.on()).toEqual(fallbacks);
  page.show('hidden');
  page.show('visible');
  expect(page.on()).toEqual(fallbacks);
  page.cookies.set('n', '2');
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard.slice(1)).toEqual([{ name: 'n', value: '2', oldValue: '1' }]);
  stop();
  expect(page.on()).toEqual(nothing);
});

it("when the event comes document.cookie may show what was before, in Chromium and WebKit, so the look is after the store's answer", async () => {
  const page = makeWindow(true);
  const { heard } = hear(page);
  await vi.advanceTimersByTimeAsync(10);
  page.cookieStore!.dispatchEvent(new Event('change'));
  expect(heard).toEqual([]);
  page.cookies.set('n', '1');
  await vi.advanceTimersByTimeAsync(10);
  expect(heard).toEqual([{ name: 'n', value: '1', oldValue: undefined }]);
});
