// @vitest-environment node
/** What is held until consent comes is seen by this page's definitions, and by nobody else. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createAsyncJar } from '../../src/async.js';
import { createConsent } from '../../src/consent.js';
import {
  chunked,
  createJar,
  defineCookie,
  json,
  number,
  type Definition,
} from '../../src/index.js';
import { serverJar } from '../../src/server.js';
import { testJar, type TestJar } from '../../src/testing.js';

const shop = () => testJar({ url: 'https://shop.example/' });
const make = () => createConsent({ categories: { preferences: {}, analytics: {} } });
const setUp = (more: Partial<Definition<string>> = {}, jar: TestJar = shop()) => {
  const consent = make();
  const definition = defineCookie('theme', {
    default: 'light',
    ...(more as object),
    consent,
    category: 'preferences',
  });
  const theme = definition.on(jar);
  const heard: unknown[] = [];
  theme.watch((now, before) => heard.push([now, before]));
  return { jar, consent: consent.on(jar), definition, theme, heard };
};

describe('a held value', () => {
  it('is what get, update, watch and subscribe see; has, getAll and the store don’t', () => {
    const { jar, theme, heard } = setUp();
    const seen: string[] = [];
    theme.subscribe((value) => seen.push(value));
    expect(theme.set('dark')).toMatchObject({ ok: false, code: 'consent' });
    expect(theme.update((value) => `${value}er`).code).toBe('consent');
    expect(theme.get()).toBe('darker');
    expect([theme.has(), jar.getAll(), jar.cookies()]).toEqual([false, {}, []]);
    expect(heard).toEqual([
      ['dark', 'light'],
      ['darker', 'dark'],
    ]);
    expect(seen).toEqual(['light', 'dark', 'darker']);
  });

  it('is told to nobody who listens to the jar', () => {
    const { jar, theme } = setUp();
    const heard: unknown[] = [];
    jar.onChange((change) => heard.push(change));
    theme.set('dark');
    theme.remove();
    expect(heard).toEqual([]);
  });

  it('is told once, also where it is set twice, and not again when it is written', () => {
    const { jar, theme, consent, heard } = setUp();
    theme.set('dark');
    theme.set('dark');
    consent.acceptAll();
    expect(jar.get('theme')).toBe('dark');
    expect(heard).toEqual([['dark', 'light']]);
  });

  it('is one object for the same text', () => {
    const jar = shop();
    const consent = make();
    const cart = defineCookie('cart', {
      codec: json<number[]>(),
      default: [],
      consent,
      category: 'preferences',
    }).on(jar);
    cart.set([1]);
    const held = cart.get();
    expect(cart.get()).toBe(held);
    expect(Object.isFrozen(held)).toBe(true);
    consent.on(jar).acceptAll();
    expect(cart.get()).toBe(held);
  });

  it('stays with a no, and a no after a yes leaves nothing of what was written', () => {
    const { jar, theme, consent, heard } = setUp();
    theme.set('dark');
    consent.rejectAll();
    consent.decide({ preferences: false });
    expect(theme.get()).toBe('dark');
    consent.acceptAll();
    consent.rejectAll();
    expect([theme.get(), jar.get('theme')]).toEqual(['light', undefined]);
    expect(heard).toEqual([
      ['dark', 'light'],
      ['light', 'dark'],
    ]);
  });

  it.each<[string, (to: ReturnType<typeof setUp>) => void]>([
    ['remove()', ({ theme }) => void theme.remove()],
    ['withdraw()', ({ consent }) => void consent.withdraw()],
    ['the withdrawal of its category', ({ consent }) => void consent.withdraw('preferences')],
  ])('ends with %s, which is told once', (_, end) => {
    const to = setUp();
    to.theme.set('dark');
    end(to);
    expect(to.theme.get()).toBe('light');
    expect(to.heard).toEqual([
      ['dark', 'light'],
      ['light', 'dark'],
    ]);
    to.consent.acceptAll();
    expect(to.jar.get('theme')).toBeUndefined();
  });

  it('outlives the withdrawal of another category', () => {
    const { theme, consent } = setUp();
    theme.set('dark');
    consent.withdraw('analytics');
    expect(theme.get()).toBe('dark');
  });

  it('is never seen where values are dropped', () => {
    const { theme, heard } = setUp({ whenDenied: 'drop' });
    theme.set('dark');
    theme.update(() => 'blue');
    expect([theme.get(), heard]).toEqual(['light', []]);
  });

  it('is one for a jar, and none of another jar’s', () => {
    const { jar, definition, consent, theme } = setUp();
    const other = shop();
    const again = definition.on(jar);
    const heard: unknown[] = [];
    again.watch((value) => heard.push(value));
    theme.set('dark');
    expect([again.get(), definition.on(other).get()]).toEqual(['dark', 'light']);
    expect(heard).toEqual(['dark']);
    consent.acceptAll();
    expect(other.cookies()).toEqual([]);
  });

  it('stays as it was where the next one is refused or thrown', () => {
    const { theme, heard } = setUp();
    theme.set('dark');
    expect(theme.set('x'.repeat(5000)).code).toBe('size');
    expect(() => theme.set(5 as never)).toThrow(expect.objectContaining({ code: 'codec' }));
    expect(theme.get()).toBe('dark');
    expect(heard).toEqual([['dark', 'light']]);
  });

  it('can’t be touched, because there is no cookie', () => {
    const { theme } = setUp();
    theme.set('dark');
    expect(theme.touch()).toMatchObject({ ok: false, code: 'consent' });
    expect(theme.get()).toBe('dark');
  });

  it('that can’t be written gives way to what stands in the jar, and that is told', async () => {
    const jar = shop();
    let full = false;
    const consent = make();
    const small = createJar({
      ...jar.store,
      write: (cookie) => {
        if (full && cookie.name === 'theme') throw new Error('no room');
        jar.store.write(cookie);
      },
    });
    const theme = defineCookie('theme', { default: 'light', consent, category: 'preferences' });
    const heard: unknown[] = [];
    theme.on(small).watch((now, before) => heard.push([now, before]));
    theme.on(small).set('dark');
    full = true;
    const failed = new Promise((resolve) => process.once('unhandledRejection', resolve));
    consent.on(small).acceptAll();
    expect(theme.on(small).get()).toBe('light');
    expect(heard).toEqual([
      ['dark', 'light'],
      ['light', 'dark'],
    ]);
    expect(await Promise.race([failed, new Promise((go) => setTimeout(go, 50, 'refused'))])).toBe(
      'refused',
    );
  });

  it('of an update is seen as what it makes of the default, and called once for each text', () => {
    const jar = shop();
    jar.setCookie('visits=41; Path=/');
    const consent = make();
    const visits = defineCookie('visits', {
      codec: number,
      default: 0,
      consent,
      category: 'analytics',
    }).on(jar);
    const heard: unknown[] = [];
    visits.watch((now, before) => heard.push([now, before]));
    const raise = vi.fn((count: number) => count + 1);
    visits.update(raise);
    expect([visits.get(), visits.get()]).toEqual([1, 1]);
    consent.on(jar).acceptAll();
    expect([visits.get(), jar.get('visits')]).toEqual([42, '42']);
    expect(raise.mock.calls).toEqual([[0], [41]]);
    expect(heard).toEqual([
      [1, 0],
      [42, 1],
    ]);
  });

  it('of 20,000 updates is what all of them make, each called once for each text', async () => {
    const jar = shop();
    jar.setCookie('visits=5; Path=/');
    const consent = make();
    const visits = defineCookie('visits', {
      codec: number,
      default: 0,
      consent,
      category: 'analytics',
    }).on(jar);
    const raise = vi.fn((count: number) => count + 1);
    for (let i = 0; i < 20_000; i++) visits.update(raise);
    expect(visits.get()).toBe(20_000);
    expect(consent.on(jar).acceptAll().ok).toBe(true);
    expect([visits.get(), jar.get('visits')]).toEqual([20_005, '20005']);
    expect(raise).toHaveBeenCalledTimes(40_000);
    // What fails to be written is an unhandled rejection, which fails the run.
    await new Promise((go) => setTimeout(go));
  });

  it('of updates that follow a set goes on with what the set makes of the text that stands there', () => {
    for (const [stored, ends] of [
      ['', 'dark12'],
      ['blue', 'dark12'],
      ['red', 'red12'],
    ] as const) {
      const jar = shop();
      if (stored) jar.setCookie('theme=blue; Path=/');
      const { theme, consent } = setUp({}, jar);
      theme.set('dark');
      if (stored) jar.setCookie(`theme=${stored}; Path=/`);
      theme.update((value) => `${value}1`);
      theme.update((value) => `${value}2`);
      expect(theme.get()).toBe('dark12');
      consent.acceptAll();
      expect([theme.get(), jar.get('theme')]).toEqual([ends, ends]);
    }
  });

  it('of an update that calls update is the outer one’s, which knew nothing of the inner one', () => {
    const { theme, consent, jar } = setUp();
    theme.update((value) => {
      if (value === 'light') theme.update((inner) => `${inner} inner`);
      return `${value} outer`;
    });
    expect(theme.get()).toBe('light outer');
    consent.acceptAll();
    expect(jar.get('theme')).toBe('light outer');
  });

  it('is no longer seen where another tab has written a newer one', () => {
    const jar = shop();
    const { theme, heard } = setUp({}, jar);
    theme.set('dark');
    const there = jar.at('https://shop.example/');
    const other = make();
    other.on(there).acceptAll();
    defineCookie('theme', { consent: other, category: 'preferences' }).on(there).set('blue');
    expect(theme.get()).toBe('blue');
    expect(heard.at(-1)).toEqual(['blue', 'dark']);
  });

  it('is told to a listener that another listener has just changed it for, in the order of the changes', () => {
    const { theme } = setUp();
    const heard: unknown[] = [];
    theme.watch((value) => {
      heard.push(`first ${value}`);
      if (value === 'dark') theme.set('blue');
    });
    theme.watch((now, before) => heard.push(`second ${now} after ${before}`));
    theme.set('dark');
    expect(heard).toEqual(['first dark', 'first blue', 'second blue after light']);
  });

  it('is told to nobody who has stopped, by a call or a signal', () => {
    const { theme } = setUp();
    const [ended, never] = [new AbortController(), new AbortController()];
    never.abort();
    const heard: unknown[] = [];
    const stop = theme.watch(() => heard.push('stopped'));
    theme.watch(() => heard.push('ended'), ended);
    theme.watch(() => heard.push('never'), never);
    theme.watch(() => heard.push('still'));
    stop();
    ended.abort();
    theme.set('dark');
    expect(heard).toEqual(['still']);
  });

  it('is a default’s own text where it is the default, so that nothing is told', () => {
    const { theme, heard, consent, jar } = setUp();
    theme.set('light');
    expect(heard).toEqual([]);
    consent.acceptAll();
    expect(jar.get('theme')).toBe('light');
  });
});

it('a listener that throws is an uncaught error, and the others hear of the held value', async () => {
  const { theme } = setUp();
  const heard: string[] = [];
  theme.watch(() => {
    throw new Error('listener');
  });
  theme.watch((value) => heard.push(value));
  const listeners = process.rawListeners('uncaughtException') as never[];
  process.removeAllListeners('uncaughtException');
  const uncaught = new Promise((resolve) => process.once('uncaughtException', resolve));
  theme.set('dark');
  const error = await uncaught;
  for (const listener of listeners) process.on('uncaughtException', listener);
  expect(error).toMatchObject({ message: 'listener' });
  expect(heard).toEqual(['dark']);
});

it.each([
  ['whole', {}],
  ['in pieces', { chunked }],
])(
  'whatever is set, updated, removed and decided, %s, a watcher hears each change once, and in the end of what is there',
  (_, more) => {
    const acts = fc.array(
      fc.oneof(
        fc.record({ act: fc.constant('set'), value: fc.constantFrom('a', 'b', 'é; "', '') }),
        fc.record({
          act: fc.constantFrom('update', 'remove', 'accept', 'reject', 'withdraw', 'foreign'),
          value: fc.constantFrom('x', 'y'),
        }),
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(acts, (steps) => {
        const { jar, consent, theme, heard } = setUp(more);
        let last = 'light';
        for (const { act, value } of steps) {
          const before = theme.get();
          if (act === 'set') {
            theme.set(value);
            expect(theme.get()).toBe(value);
          } else if (act === 'update') {
            theme.update((old) => old.slice(0, 9) + value);
            expect(theme.get()).toBe(before.slice(0, 9) + value);
          } else if (act === 'remove') {
            theme.remove();
            expect(theme.get()).toBe('light');
          } else if (act === 'accept') {
            consent.acceptAll();
            expect(theme.get()).toBe(before);
          } else if (act === 'reject') {
            const kept = consent.allows('preferences') ? 'light' : before;
            consent.rejectAll();
            expect(theme.get()).toBe(kept);
          } else if (act === 'withdraw') {
            consent.withdraw();
            expect([theme.get(), jar.has('consent'), jar.has('theme')]).toEqual([
              'light',
              false,
              false,
            ]);
          } else jar.set('other', value);
          if (!consent.allows('preferences')) expect(theme.has()).toBe(false);
          for (const [now, old] of heard.splice(0) as [string, string][]) {
            expect(old).toBe(last);
            expect(now).not.toBe(old);
            last = now;
          }
          expect(last).toBe(theme.get());
        }
      }),
      { numRuns: 300 },
    );
  },
);

describe('on a server', () => {
  it('is of its request alone', () => {
    const consent = make();
    const theme = defineCookie('theme', { default: 'light', consent, category: 'preferences' });
    const [mine, other] = [serverJar('a=1'), serverJar('a=1')];
    expect(theme.on(mine).set('dark').code).toBe('consent');
    expect([theme.on(mine).get(), theme.on(other).get()]).toEqual(['dark', 'light']);
    expect([theme.on(mine).has(), mine.setCookies()]).toEqual([false, []]);
    consent.on(mine).acceptAll();
    expect(mine.setCookies()).toContain('theme=dark; path=/; sameSite=lax');
    expect(other.setCookies()).toEqual([]);
  });
});

describe('without a document, where the page’s jar is nobody’s', () => {
  it.each(['hold', 'drop'] as const)(
    'nothing is held, nobody is notified, and the answer is blocked, with %s',
    (whenDenied) => {
      const consent = make();
      const name = defineCookie('name', {
        default: 'nobody',
        consent,
        category: 'preferences',
        whenDenied,
      });
      const heard: unknown[] = [];
      const stop = name.watch((value) => heard.push(value));
      expect([name.set('Ada').code, name.update((old) => `${old}!`).code]).toEqual([
        'blocked',
        'blocked',
      ]);
      stop();
      expect([name.get(), heard]).toEqual(['nobody', []]);
    },
  );

  it('a mistake still throws, and a value that is too large is still answered size', () => {
    const name = defineCookie('name', { consent: make(), category: 'preferences' });
    expect(() => name.set(5 as never)).toThrow(expect.objectContaining({ code: 'codec' }));
    expect(name.set('x'.repeat(5000)).code).toBe('size');
  });

  it('a decision is nobody’s either', () => {
    const consent = make();
    expect(consent.acceptAll().code).toBe('blocked');
    expect([consent.decided, consent.allows('preferences')]).toEqual([false, false]);
  });
});

describe('on a jar that answers by promise', () => {
  const later = () => {
    const jar = shop();
    const slow = createAsyncJar({
      ...jar.store,
      read: async () => jar.store.read(),
      write: async (cookie) => {
        await Promise.resolve();
        jar.store.write(cookie);
      },
    });
    const consent = make();
    const theme = defineCookie('theme', {
      default: 'light',
      consent,
      category: 'preferences',
    }).on(slow);
    const heard: unknown[] = [];
    theme.watch((now, before) => heard.push([now, before]));
    return { jar, consent: consent.on(slow as never), theme, heard };
  };

  it('is seen, told once, and written without another word', async () => {
    const { jar, consent, theme, heard } = later();
    expect((await theme.set('dark')).code).toBe('consent');
    expect((await theme.update((value) => `${value}er`)).code).toBe('consent');
    expect(heard).toEqual([
      ['dark', 'light'],
      ['darker', 'dark'],
    ]);
    expect([await theme.get(), await theme.has(), jar.cookies()]).toEqual(['darker', false, []]);
    await (consent.acceptAll() as unknown as Promise<unknown>);
    await expect.poll(() => jar.get('theme')).toBe('darker');
    await expect.poll(() => theme.get()).toBe('darker');
    expect(heard).toEqual([
      ['dark', 'light'],
      ['darker', 'dark'],
    ]);
    await theme.remove();
    await expect.poll(() => heard.at(-1)).toEqual(['light', 'darker']);
  });

  it('that is set while the visitor agrees is written all the same', async () => {
    const { jar, consent, theme } = later();
    const set = theme.set('dark');
    const agreed = consent.acceptAll() as unknown as Promise<unknown>;
    await Promise.all([set, agreed]);
    await expect.poll(() => jar.get('theme')).toBe('dark');
  });

  it('is written once, where two updates and a consent overlap', async () => {
    const { jar, consent, theme } = later();
    await theme.update((value) => `${value}1`);
    const agreed = consent.acceptAll() as unknown as Promise<unknown>;
    const updated = theme.update((value) => `${value}2`);
    await Promise.all([agreed, updated]);
    await expect.poll(() => jar.get('theme')).toBe('light12');
    expect(await theme.get()).toBe('light12');
  });

  it('ends with a removal and with a withdrawal', async () => {
    const { consent, theme, heard } = later();
    await theme.set('dark');
    await theme.remove();
    expect(await theme.get()).toBe('light');
    await theme.set('dark');
    await (consent.withdraw() as unknown as Promise<unknown>);
    expect(await theme.get()).toBe('light');
    expect(heard.length).toBe(4);
  });
});
