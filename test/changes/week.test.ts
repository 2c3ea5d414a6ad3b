/** A page that stays open for a week: lifetimes that end, a clock that jumps, a computer that sleeps. Each change is reported once, in time. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineCookie, get, onChange, set } from '../../src/index.js';
import { testJar } from '../../src/testing.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How often the page looks where there is no CookieStore. */
const interval = MINUTE;

/** How often the page's cookies have been read since this was last 0. */
let reads = 0;
const stops: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 5) });
  // jsdom counts a Max-Age anew from each read.
  const { cookieHeader, setCookie } = testJar({ url: location.href });
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => (reads++, cookieHeader()),
    set: (line: string) => void setCookie(line),
  });
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  Reflect.deleteProperty(document, 'cookie');
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A report: when, of what, and the new value. */
type Report = readonly [time: number, name: string, value: string | undefined];

const listen = () => {
  const reports: Report[] = [];
  const stop = onChange(({ name, value }) => reports.push([Date.now(), name, value]), { interval });
  stops.push(stop);
  return {
    /** The reports since this was last asked. */
    news: () => reports.splice(0),
  };
};

/** Time passes on the clock, and the page's timers stand still: a computer sleeps, or its clock is set. */
const setClock = (by: number): void => void vi.setSystemTime(Date.now() + by);

/** The page is shown, has the focus, and comes back, all at once. */
const wakeAll = (): void => {
  document.dispatchEvent(new Event('visibilitychange'));
  window.dispatchEvent(new Event('pageshow'));
  window.dispatchEvent(new Event('focus'));
};

describe.each([true, false])('with a CookieStore: %s', (withStore) => {
  beforeEach(() => {
    if (withStore)
      vi.stubGlobal(
        'cookieStore',
        Object.assign(new EventTarget(), { get: () => Promise.resolve(null) }),
      );
  });
  /** A look comes this much after an end: the timer's or the next of the minute's. */
  const late = withStore ? 1100 : interval + 1100;

  it('over a week each of 150 lifetimes is reported once when it ends, not before', () => {
    const ends = new Map<string, number>();
    const page = listen();
    for (let i = 0; i < 150; i++) {
      // Each some minutes after another, from a minute to 6 days.
      const seconds = 60 + ((i * 7919) % 8640) * 60;
      set(`n${i}`, '1', { maxAge: seconds });
      ends.set(`n${i}`, Date.now() + seconds * 1000);
    }
    expect(page.news()).toHaveLength(150);
    reads = 0;
    vi.advanceTimersByTime(7 * DAY);
    const reports = page.news();
    expect(reports.map(([, name]) => name).sort()).toEqual([...ends.keys()].sort());
    for (const [time, name, value] of reports) {
      expect(value).toBeUndefined();
      expect(time).toBeGreaterThanOrEqual(ends.get(name)!);
      expect(time).toBeLessThan(ends.get(name)! + late);
    }
    // Two for an end, and the minute's.
    expect(reads).toBeLessThanOrEqual(300 + (withStore ? 0 : (7 * DAY) / interval));
  });

  it('a session that is renewed each hour never ends, and ends once when nobody renews it', () => {
    const session = defineCookie('session', { expires: '90m' });
    const heard: unknown[] = [];
    session.set('a');
    stops.push(session.watch((value) => heard.push(value), { interval }));
    for (let hour = 0; hour < 7 * 24; hour++) {
      vi.advanceTimersByTime(HOUR);
      session.touch();
    }
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(7 * DAY);
    expect(heard).toEqual([undefined]);
  });

  it('a lifetime of a year, longer than a timer can wait, causes no look of its own in a week', () => {
    const page = listen();
    set('year', '1', { expires: '365d' });
    page.news();
    reads = 0;
    vi.advanceTimersByTime(7 * DAY);
    expect(page.news()).toEqual([]);
    expect(reads).toBe(withStore ? 0 : (7 * DAY) / interval);
    setClock(357 * DAY);
    vi.advanceTimersByTime(2 * DAY);
    expect(page.news()).toEqual([[expect.any(Number), 'year', undefined]]);
  });

  it('a computer that sleeps wakes to all that has ended, once each, in a minute, and to what ends later in time', () => {
    const page = listen();
    for (const hours of [1, 2, 3]) set(`h${hours}`, '1', { expires: `${hours}h` });
    set('days', '1', { expires: '2d' });
    page.news();
    const woken = Date.now() + 10 * MINUTE + 8 * HOUR;
    vi.advanceTimersByTime(10 * MINUTE);
    setClock(8 * HOUR);
    expect(get('h1')).toBeUndefined();
    vi.advanceTimersByTime(interval + 10);
    expect(page.news().map(([, name]) => name)).toEqual(['h1', 'h2', 'h3']);
    vi.advanceTimersByTime(woken + DAY - Date.now());
    expect(page.news()).toEqual([]);
    vi.advanceTimersByTime(2 * DAY);
    expect(page.news()).toEqual([[expect.any(Number), 'days', undefined]]);
  });

  it('all that wakes a page at the same moment reports a change once', () => {
    const page = listen();
    set('h1', '1', { expires: '1h' });
    set('stays', '1');
    page.news();
    for (let night = 0; night < 7; night++) {
      setClock(8 * HOUR);
      document.cookie = `other=${night}; path=/`;
      wakeAll();
      vi.advanceTimersByTime(16 * HOUR);
      if (withStore) {
        cookieStore.dispatchEvent(new Event('change'));
        wakeAll();
      }
    }
    // Where there is a CookieStore its event alone says what another script has done; its look comes after an answer.
    return vi.advanceTimersByTimeAsync(MINUTE).then(() => {
      const reports = page.news().map(([, name, value]) => `${name} ${value}`);
      expect(reports.filter((report) => report.startsWith('h1'))).toEqual(['h1 undefined']);
      expect(new Set(reports).size).toBe(reports.length);
      expect(reports.at(-1)).toBe('other 6');
    });
  });

  it('a clock that is set back keeps what lives on from being reported as ended, and reports its end once', () => {
    const page = listen();
    set('n', '1', { expires: '1h' });
    const end = Date.now() + HOUR;
    page.news();
    reads = 0;
    setClock(-2 * HOUR);
    vi.advanceTimersByTime(2 * HOUR + 59 * MINUTE);
    expect([get('n'), page.news()]).toEqual(['1', []]);
    vi.advanceTimersByTime(3 * MINUTE);
    const [[time, ...report] = [0], ...more] = page.news();
    expect([report, more]).toEqual([['n', undefined], []]);
    expect(time).toBeGreaterThanOrEqual(end);
    expect(reads).toBeLessThanOrEqual(4 + (withStore ? 0 : (3 * HOUR + 2 * MINUTE) / interval));
  });

  it('a clock that jumps forward and back all week loses and repeats nothing', () => {
    const page = listen();
    const names = Array.from({ length: 7 * 24 }, (_, hour) => `n${hour}`);
    for (const [hour, name] of names.entries()) {
      set(name, '1', { expires: '30m' });
      setClock(hour % 2 ? 20 * MINUTE : -20 * MINUTE);
      vi.advanceTimersByTime(HOUR);
    }
    vi.advanceTimersByTime(HOUR);
    const reports = page.news();
    const of = (wanted: string | undefined) =>
      reports.filter(([, , value]) => value === wanted).map(([, name]) => name);
    expect(of('1')).toEqual(names);
    expect(of(undefined)).toEqual(names);
  });
});
