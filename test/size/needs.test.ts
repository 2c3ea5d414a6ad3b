/** The code whose sizes stand beside each other in docs/size.md does the same. */
import { cleanStores } from 'nanostores';
import { act, createElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { usePrefs as ours } from './needs/gingersnap-react.js';
import { prefs as defined } from './needs/gingersnap.js';
import { prefs as atom } from './needs/nanostores.js';
import { options } from './needs/nuxt.js';
import { standard } from './needs/prefs.js';
import { CookiesProvider, usePrefs as theirs } from './needs/react-cookie.js';

const dark = { theme: 'dark', size: 18 } as const;
const invalid = { theme: 'pink', size: 18 };
const cookie = (value: unknown) => `prefs=${encodeURIComponent(JSON.stringify(value))}`;
const store = (value: unknown) => void (document.cookie = `${cookie(value)}; path=/`);
const stored = (): unknown =>
  JSON.parse(decodeURIComponent(document.cookie.slice('prefs='.length)));

beforeEach(() => {
  document.cookie = 'prefs=; path=/; max-age=0';
  // Otherwise the atom keeps what it has read for a second after its last listener.
  cleanStores(atom);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

const watchers = {
  gingersnap: {
    watch: (listener: (value: unknown) => void) => defined.watch(listener),
    get: () => defined.get(),
    set: (value: unknown) => void defined.set(value as typeof dark),
  },
  nanostores: {
    watch: (listener: (value: unknown) => void) => atom.listen(listener),
    get: () => atom.get(),
    set(value: unknown) {
      try {
        atom.set(value as typeof dark);
      } catch {
        // What the schema refuses throws here.
      }
    },
  },
};

test.each(Object.entries(watchers))('%s reads what is valid', (_, { watch, get }) => {
  store(dark);
  const stop = watch(() => {});
  expect(get()).toEqual(dark);
  stop();
});

test.each(Object.entries(watchers))(
  '%s reads the default for what is invalid, writes only what is valid, and reports the change',
  (_, { watch, get, set }) => {
    store(invalid);
    const listener = vi.fn();
    const end = watch(listener);
    expect(get()).toEqual(standard);
    set(dark);
    expect(stored()).toEqual(dark);
    expect(listener.mock.lastCall?.[0]).toEqual(dark);
    set(invalid);
    expect(stored()).toEqual(dark);
    end();
  },
);

test.each([
  ['gingersnap/react', ours, (app: ReactNode) => app],
  ['react-cookie', theirs, (app: ReactNode) => createElement(CookiesProvider, null, app)],
] as const)(
  'a component with %s shows what is valid, and what it writes',
  async (_, usePrefs, provide) => {
    store(invalid);
    let shown: unknown;
    let set: (value: typeof dark) => unknown = () => {};
    const Component = () => {
      [shown, set] = usePrefs();
      return null;
    };
    const root = createRoot(document.createElement('p'));
    await act(async () => root.render(provide(createElement(Component))));
    expect(shown).toEqual(standard);
    await act(async () => void set(dark));
    expect(shown).toEqual(dark);
    expect(stored()).toEqual(dark);
    await act(async () => root.unmount());
  },
);

test("Nuxt's options read what is valid, and write what is valid", () => {
  const encoded = options.encode(dark);
  expect(options.decode(encoded)).toEqual(dark);
  expect(options.decode(encodeURIComponent(JSON.stringify(invalid)))).toEqual(standard);
  expect(() => options.encode(invalid)).toThrow();
});
