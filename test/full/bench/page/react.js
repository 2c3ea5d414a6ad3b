// 300 components on the jar's cookies, in three ways: by hand, with our hook, and with react-cookie. React's production build.
import { createElement, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Cookies, CookiesProvider, useCookies } from 'react-cookie';
import { defineCookie } from 'gingersnap';
import { useCookie } from 'gingersnap/react';
import { asked } from './asked-react.js';
import { attributes } from './jar.js';
import { breath } from './sampling.js';

const components = 300;

/**
 * @typedef {object} App
 * @property {(props: { name: string }) => import('react').ReactNode} Item shows the value of one cookie
 * @property {(name: string, value: string) => void} change
 * @property {(children: import('react').ReactNode) => import('react').ReactNode} [around]
 */

/** Of each name. @type {Map<string, Set<() => void>>} */
const listeners = new Map();
const subscribeTo = (/** @type {string} */ name) => (/** @type {() => void} */ listener) => {
  const all = listeners.get(name) ?? new Set();
  listeners.set(name, all.add(listener));
  return () => all.delete(listener);
};
const read = (/** @type {string} */ name) => {
  for (const pair of document.cookie.split('; '))
    if (pair.startsWith(`${name}=`)) return decodeURIComponent(pair.slice(name.length + 1));
  return undefined;
};

/** What one writes without a library. @param {string[]} names @returns {App} */
const byHand = (names) => {
  const subscribes = new Map(names.map((name) => [name, subscribeTo(name)]));
  const to = (/** @type {string} */ name) => subscribes.get(name) ?? subscribeTo(name);
  return {
    Item: ({ name }) =>
      createElement(
        'li',
        null,
        useSyncExternalStore(to(name), () => read(name)),
      ),
    change(name, value) {
      document.cookie = `${name}=${value}${attributes}`;
      for (const listener of listeners.get(name) ?? []) listener();
    },
  };
};

/** @param {string[]} names @returns {App} */
const ours = (names) => {
  const definitions = new Map(names.map((name) => [name, defineCookie(name, { default: '' })]));
  const of = (/** @type {string} */ name) =>
    /** @type {import('gingersnap').DefinedCookie<string>} */ (definitions.get(name));
  return {
    Item: ({ name }) => createElement('li', null, useCookie(of(name))[0]),
    change: (name, value) => void of(name).set(value),
  };
};

/** With a jar of its own each time, as its provider makes one: it shows what it has read, until it listens. @returns {App} */
const reactCookie = () => {
  const cookies = new Cookies(null, { path: '/', sameSite: 'lax' });
  return {
    Item: ({ name }) =>
      createElement('li', null, useCookies([name], { doNotParse: true })[0][name]),
    change: (name, value) => cookies.set(name, value),
    around: (children) => createElement(CookiesProvider, { cookies }, children),
  };
};

/** @param {string[]} names of the cookies @returns {{ label: string, make: () => App }[]} */
export const apps = (names) => {
  const [bare, defined] = [byHand(names), ours(names)];
  return [
    { label: '`useSyncExternalStore`, by hand', make: () => bare },
    { label: 'the same again', make: () => bare },
    { label: 'gingersnap `useCookie`', make: () => defined },
    { label: 'react-cookie', make: reactCookie },
  ];
};

let count = 0;

/**
 * Renders the components, changes one cookie, then all of them, and takes the components away.
 * @param {ReturnType<typeof apps>[number]} app
 * @param {string[]} names
 */
export async function show({ label, make }, names) {
  const { Item, change, around = (children) => children } = make();
  const place = document.createElement('ul');
  document.body.append(place);
  const root = createRoot(place);
  const nameOf = (/** @type {number} */ index) => String(names[index % names.length]);
  const items = Array.from({ length: components }, (_, key) =>
    createElement(Item, { key, name: nameOf(key) }),
  );
  /** @param {(index: number) => string | undefined} expected */
  const shows = (expected) => {
    const all = place.getElementsByTagName('li');
    for (let index = all.length - 1; index >= 0; index--) {
      const text = expected(index);
      if (text !== undefined && all[index]?.textContent !== text) return false;
    }
    return all.length === components;
  };
  /** Until they show it: React has its own time. @param {() => void} act @param {(index: number) => string | undefined} expected */
  const until = async (act, expected) => {
    const done = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!shows(expected)) return;
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(place, { characterData: true, childList: true, subtree: true });
    });
    const from = performance.now();
    act();
    return (await done) - from;
  };

  await settled();
  const from = performance.now();
  flushSync(() => root.render(around(items)));
  const rendered = performance.now() - from;
  if (!shows((index) => read(nameOf(index))))
    throw new Error(`a component of "${label}" shows something else`);
  await settled();

  const [first = ''] = names;
  const value = `v${count++}`;
  const one = await until(
    () => change(first, value),
    (index) => (nameOf(index) === first ? value : undefined),
  );
  await settled();
  const every = await until(
    () => names.forEach((name, index) => change(name, `${value}-${index}`)),
    (index) => `${value}-${index % names.length}`,
  );
  root.unmount();
  place.remove();
  return { rendered, one, every };
}

/** Until nothing is put off, and no write waits: otherwise the next who reads would pay for it. */
async function settled() {
  await breath();
  void document.cookie;
}

/** A mounted hook's snapshot: what React asks for at each render. */
export function hook() {
  const definition = defineCookie('hooked', { default: 'the default' });
  const root = createRoot(document.createElement('p'));
  flushSync(() => root.render(createElement(() => useCookie(definition)[0])));
  return { snapshot: asked.snapshot, stop: () => root.unmount() };
}
