// @vitest-environment jsdom
// @vitest-environment-options { "url": "http://localhost/" }
/** Libraries that keep state in a Web Storage keep it in cookies. */
import i18next from 'i18next';
import LanguageDetector from 'i18next-browser-languagedetector';
import { createStore as createJotai } from 'jotai/vanilla';
import {
  atomWithStorage,
  createJSONStorage as createJotaiStorage,
  RESET,
} from 'jotai/vanilla/utils';
import { createPinia, defineStore, setActivePinia } from 'pinia';
import { createPersistedState } from 'pinia-plugin-persistedstate';
import { legacy_createStore as createRedux, type UnknownAction } from 'redux';
import { persistReducer, persistStore } from 'redux-persist';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp, nextTick } from 'vue';
import { createJSONStorage, persist } from 'zustand/middleware';
import { createStore as createZustand } from 'zustand/vanilla';
import * as asyncJar from '../../../src/async.ts';
import { createConsent } from '../../../src/consent.ts';
import { chunked, get, json, set } from '../../../src/index.ts';
import { cookieStorage, type CookieStorage } from '../../../src/storage.ts';
import { changedElsewhere, clear } from '../../helpers/page.ts';

beforeEach(clear);
afterEach(clear);

const storage = cookieStorage({ expires: '30d' });
const stored = (name: string): unknown => get(name, { codec: json<unknown>() });

describe('zustand', () => {
  interface Prefs {
    readonly theme: string;
  }
  const create = (from: () => CookieStorage = () => storage) =>
    createZustand<Prefs>()(
      persist(() => ({ theme: 'light' }), { name: 'prefs', storage: createJSONStorage(from) }),
    );

  it('a state is kept in a cookie, and is there in the next store', () => {
    create().setState({ theme: 'dark' });
    expect(stored('prefs')).toEqual({ state: { theme: 'dark' }, version: 0 });
    expect(create().getState().theme).toBe('dark');
  });

  it('without a cookie, and with junk in it, the state is the initial one', () => {
    expect(create().getState().theme).toBe('light');
    document.cookie = 'prefs={"state';
    expect(create().getState().theme).toBe('light');
  });

  it('a state that is too large throws what localStorage throws, and one in pieces is kept', () => {
    const theme = 'x'.repeat(5000);
    expect(() => create().setState({ theme })).toThrow(
      expect.objectContaining({ name: 'QuotaExceededError' }),
    );
    const inPieces = cookieStorage({ chunked });
    create(() => inPieces).setState({ theme });
    expect(create(() => inPieces).getState().theme).toBe(theme);
  });

  it('clearStorage removes the cookie', () => {
    const store = create();
    store.setState({ theme: 'dark' });
    store.persist.clearStorage();
    expect(document.cookie).toBe('');
  });

  it('an asynchronous jar hydrates a moment later', async () => {
    const later = cookieStorage({ jar: asyncJar });
    const createLater = () =>
      createZustand<Prefs>()(
        persist(() => ({ theme: 'light' }), {
          name: 'later',
          storage: createJSONStorage(() => later),
        }),
      );
    await later.setItem('later', JSON.stringify({ state: { theme: 'dark' }, version: 0 }));
    const store = createLater();
    expect(store.getState().theme).toBe('light');
    await vi.waitFor(() => expect(store.getState().theme).toBe('dark'));
  });

  it('before consent nothing is kept, and then the last state is', () => {
    const consent = createConsent({ categories: { preferences: {} } });
    const held = cookieStorage({ consent, category: 'preferences' });
    const store = create(() => held);
    store.setState({ theme: 'blue' });
    store.setState({ theme: 'dark' });
    expect(document.cookie).toBe('');
    consent.acceptAll();
    expect(stored('prefs')).toEqual({ state: { theme: 'dark' }, version: 0 });
    consent.withdraw();
  });
});

describe('pinia-plugin-persistedstate', () => {
  const create = () => {
    const pinia = createPinia();
    pinia.use(createPersistedState({ storage }));
    createApp({}).use(pinia);
    setActivePinia(pinia);
    return defineStore('cart', { state: () => ({ items: [] as string[] }), persist: true })();
  };

  it('a store is kept in a cookie, and is there in the next pinia', async () => {
    create().items.push('Zoë');
    await nextTick();
    expect(stored('cart')).toEqual({ items: ['Zoë'] });
    expect(create().items).toEqual(['Zoë']);
  });

  it('junk in the cookie leaves the initial state', () => {
    document.cookie = 'cart=%7B';
    expect(create().items).toEqual([]);
  });
});

describe('jotai', () => {
  const json = createJotaiStorage<{ theme: string }>(() => storage);
  const prefs = atomWithStorage('prefs', { theme: 'light' }, json, { getOnInit: true });

  it('an atom is kept in a cookie, and follows it whoever changes it', () => {
    const store = createJotai();
    const seen: string[] = [];
    const stop = store.sub(prefs, () => seen.push(store.get(prefs).theme));
    store.set(prefs, { theme: 'dark' });
    expect(stored('prefs')).toEqual({ theme: 'dark' });
    set('prefs', '{"theme":"blue"}');
    changedElsewhere('prefs={"theme":"red"}');
    changedElsewhere('prefs={"theme');
    changedElsewhere('prefs={"theme":"green"}');
    changedElsewhere('prefs=; max-age=0');
    stop();
    changedElsewhere('prefs={"theme":"dark"}');
    expect([...new Set(seen)]).toEqual(['dark', 'blue', 'red', 'light', 'green']);
    expect(seen.at(-1)).toBe('light');
  });

  it('RESET removes the cookie', () => {
    const store = createJotai();
    store.set(prefs, { theme: 'dark' });
    store.set(prefs, RESET);
    expect(document.cookie).toBe('');
    expect(store.get(prefs)).toEqual({ theme: 'light' });
  });

  it('two stores of one page have the same value', () => {
    const [one, other] = [createJotai(), createJotai()];
    const stop = other.sub(prefs, () => {});
    one.set(prefs, { theme: 'dark' });
    expect(other.get(prefs)).toEqual({ theme: 'dark' });
    stop();
  });

  it('an atom of text needs no JSON, and has its initial value without a cookie', () => {
    const theme = atomWithStorage('theme', 'light', storage);
    const store = createJotai();
    const stop = store.sub(theme, () => {});
    expect(store.get(theme)).toBe('light');
    store.set(theme, 'dark');
    expect(get('theme')).toBe('dark');
    changedElsewhere('theme=; max-age=0');
    expect(store.get(theme)).toBe('light');
    stop();
  });

  it('on an asynchronous jar an atom never goes back to an older one of its own writes', async () => {
    const later = createJotaiStorage<number>(() => cookieStorage({ jar: asyncJar }));
    const count = atomWithStorage('count', 0, later);
    const store = createJotai();
    const seen: unknown[] = [];
    const stop = store.sub(count, () => seen.push(store.get(count)));
    await store.get(count);
    seen.length = 0;
    await Promise.all([1, 2, 3].map((n) => store.set(count, n)));
    await new Promise((resolve) => setTimeout(resolve));
    stop();
    expect([...new Set(seen)]).toEqual([1, 2, 3]);
  });
});

describe('redux-persist', () => {
  const create = async () => {
    const reducer = (state = { count: 0 }, { type }: UnknownAction) =>
      type === 'add' ? { count: state.count + 1 } : state;
    const later = cookieStorage({ jar: asyncJar });
    const store = createRedux(persistReducer({ key: 'root', storage: later }, reducer));
    const persistor = persistStore(store);
    await vi.waitFor(() => expect(persistor.getState().bootstrapped).toBe(true));
    return { store, persistor };
  };

  it('a state is kept in a cookie, and is there in the next store', async () => {
    const { store, persistor } = await create();
    store.dispatch({ type: 'add' });
    await persistor.flush();
    expect(get('persist:root')).toContain('"count":"1"');
    const next = await create();
    expect(next.store.getState().count).toBe(1);
    await next.persistor.purge();
    expect(get('persist:root')).toBeUndefined();
  });
});

it('i18next’s detector reads and keeps the language', async () => {
  const create = async () => {
    const detector = new LanguageDetector();
    detector.addDetector({
      name: 'gingersnap',
      lookup: () => storage.getItem('lang') ?? undefined,
      cacheUserLanguage: (language) => storage.setItem('lang', language),
    });
    const instance = i18next.createInstance();
    await instance.use(detector).init({
      fallbackLng: 'en',
      detection: { order: ['gingersnap'], caches: ['gingersnap'] },
      resources: { de: { translation: {} }, en: { translation: {} } },
    });
    return instance;
  };
  const first = await create();
  expect(first.language).toBe('en');
  await first.changeLanguage('de');
  expect(get('lang')).toBe('de');
  expect((await create()).language).toBe('de');
});
