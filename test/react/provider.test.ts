/** What the server read, given to all components below a provider; and what a definition on a server's jar renders. */
import {
  act,
  createElement as h,
  Fragment,
  lazy,
  startTransition,
  StrictMode,
  Suspense,
  useEffect,
  useState,
  type ReactNode,
} from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { createConsent } from '../../src/consent.js';
import {
  chunked,
  createJar,
  date,
  defineCookie,
  documentStore,
  json,
  moved,
  number,
  oneOf,
  type DefinedCookie,
} from '../../src/index.js';
import { CookieProvider, useCookie } from '../../src/react.js';
import { serverJar } from '../../src/server.js';
import { changedElsewhere, withoutDocument } from '../helpers/page.ts';
import { readsDuring } from '../helpers/reads.ts';
import { hydrate, render } from './react.ts';

const defineTheme = () =>
  defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });

const makeShow = <T>(cookie: DefinedCookie<T>) => {
  const values: T[] = [];
  const Show = () => {
    const [value] = useCookie(cookie);
    values.push(value);
    return `[${JSON.stringify(value)}]`;
  };
  return { Show, values };
};

/** Under a provider with this header. */
const under = (cookies: string | null | undefined, ...children: ReactNode[]) =>
  h(CookieProvider, { cookies }, ...children);
const onServer = (node: ReactNode) => withoutDocument(() => renderToString(node));

it('under a provider the server renders what the header says, and the page hydrates it at once', () => {
  document.cookie = 'theme=dark';
  const { Show, values } = makeShow(defineTheme());
  const html = onServer(under('a=1; theme=dark', h(Show)));
  expect(html).toContain('dark');
  values.length = 0;
  expect(hydrate(html, under('a=1; theme=dark', h(Show))).text()).toBe('["dark"]');
  expect(values).toEqual(['dark']);
});

it('where the cookie changed in between, the page hydrates what the server read and then shows the cookie', () => {
  document.cookie = 'theme=light';
  const { Show, values } = makeShow(defineTheme());
  hydrate(onServer(under('theme=dark', h(Show))), under('theme=dark', h(Show)));
  expect(values).toEqual(['dark', 'dark', 'light']);
});

it('an object of the header is the same object as the cookie of the page, so the page renders once', () => {
  document.cookie = 'cart=[1,2]';
  const { Show, values } = makeShow(defineCookie('cart', { codec: json<number[]>(), default: [] }));
  const html = onServer(under('cart=[1,2]', h(Show), h(Show)));
  values.length = 0;
  hydrate(html, under('cart=[1,2]', h(Show), h(Show)));
  expect(values).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

it.each([
  ['no header', null],
  ['no header at all', undefined],
  ['another cookie', 'a=1'],
  ['a text that is not valid', 'theme=blue; seen=oops; cart=[oops'],
])('with %s the default is rendered and hydrated', (_, cookies) => {
  const theme = makeShow(defineTheme());
  const seen = makeShow(defineCookie('seen', { codec: date, default: new Date(0) }));
  const cart = makeShow(defineCookie('cart', { codec: json<number[]>(), default: [7] }));
  const page = () => under(cookies, h(theme.Show), h(seen.Show), h(cart.Show));
  const { text } = hydrate(onServer(page()), page());
  expect(text()).toBe('["light"]["1970-01-01T00:00:00.000Z"][[7]]');
});

it('an initial value wins over the provider, and the nearest provider over those above', () => {
  const theme = defineTheme();
  const Initial = () => useCookie(theme, 'light')[0];
  const { Show } = makeShow(theme);
  const html = onServer(under('theme=dark', h(Initial), h(Show), under('theme=light', h(Show))));
  expect(html.replace(/<!-- -->/g, '')).toBe('light[&quot;dark&quot;][&quot;light&quot;]');
});

it('a value in pieces, a guarded one, and one of a jar with a prefix are read from the header', () => {
  const text = 'x'.repeat(6000);
  const draft = defineCookie('draft', { chunked, default: '' });
  const consent = createConsent({ categories: { preferences: {} } });
  const size = defineCookie('size', { default: 'm', consent, category: 'preferences' });
  const jar = serverJar('');
  draft.on(jar).set(text);
  const header = () =>
    jar
      .setCookies()
      .map((line) => line.split(';')[0])
      .join('; ');
  const Length = () => useCookie(draft)[0].length;
  expect(onServer(under(header(), h(Length)))).toBe('6000');

  const lang = defineCookie('lang', { default: 'en' }).on(
    createJar(documentStore(), { prefix: 'app_' }),
  );
  expect(onServer(under('lang=de; app_lang=fr', h(makeShow(lang).Show)))).toContain('fr');

  expect(onServer(under('size=l', h(makeShow(size).Show)))).toContain('m');
  consent.on(jar).acceptAll();
  expect(onServer(under(`${header()}; size=l`, h(makeShow(size).Show)))).toContain('l&quot;');
});

it('nothing is made or moved while it is rendered', () => {
  const init = vi.fn(() => 'made');
  const visitor = defineCookie('visitor', { init });
  const lang = defineCookie('lang', { default: 'en', was: moved(defineCookie('language')) });
  const level = defineCookie('level', { codec: number, init: () => Math.random() });
  const page = () =>
    under(
      'language=de; level=oops',
      ...[visitor, lang].map((cookie, key) => h(makeShow(cookie).Show, { key })),
      h(makeShow(level).Show),
    );
  expect(onServer(page()).replace(/<!-- -->/g, '')).toBe('[undefined][&quot;en&quot;][undefined]');
  expect(init).not.toHaveBeenCalled();
  // The page makes its own after hydration, and React has nothing to complain of.
  document.cookie = 'language=de';
  expect(hydrate(onServer(page()), page()).text()).toMatch(/^\["made"\]\["de"\]\[0\.\d+\]$/);
});

it('a definition on a server jar renders what that jar holds, also what was written to it', () => {
  const theme = defineTheme();
  const visitor = defineCookie('visitor', { init: () => 'made' });
  const jar = serverJar('theme=dark');
  const show = () => onServer(h(makeShow(theme.on(jar)).Show));
  expect(show()).toContain('dark');
  theme.on(jar).set('light');
  expect(show()).toContain('light');
  expect(onServer(h(makeShow(visitor.on(jar)).Show))).toContain('made');
  // It is nearer than a provider.
  expect(onServer(under('theme=dark', h(makeShow(theme.on(jar)).Show)))).toContain('light');
});

it('a definition on a jar of this page hydrates the default, as without a jar', () => {
  document.cookie = 'theme=dark';
  const { Show, values } = makeShow(defineTheme().on(createJar(documentStore())));
  hydrate(onServer(h(Show)), h(Show));
  expect(values).toEqual(['light', 'light', 'dark']);
});

it('under StrictMode it hydrates without a complaint, follows the cookie, and stops listening', () => {
  document.cookie = 'theme=dark';
  const theme = defineTheme();
  const page = () => h(StrictMode, null, under('theme=dark', h(makeShow(theme).Show)));
  const { text, unmount } = hydrate(onServer(page()), page());
  expect(text()).toBe('["dark"]');
  act(() => void theme.set('light'));
  expect(text()).toBe('["light"]');
  unmount();
  expect(readsDuring(() => changedElsewhere())).toBe(0);
});

it('what hydrates late, behind a Suspense boundary, hydrates what the server read and then shows the cookie', async () => {
  document.cookie = 'theme=dark';
  const theme = defineTheme();
  const { Show, values } = makeShow(theme);
  const page = (Late: typeof Show) =>
    under('theme=dark', h(Show), h(Suspense, { fallback: 'wait' }, h(Late)));
  const html = onServer(page(Show));
  values.length = 0;
  let arrive!: (module: { default: typeof Show }) => void;
  const Late = lazy(
    () => new Promise<{ default: typeof Show }>((resolve) => (arrive = resolve)),
  ) as unknown as typeof Show;
  const { text } = hydrate(html, page(Late));
  // The first component is alive and writes; what has not hydrated stays as the server sent it.
  act(() => void theme.set('light'));
  expect(text()).toBe('["light"]["dark"]');
  await act(async () => arrive({ default: Show }));
  expect(text()).toBe('["light"]["light"]');
  expect(values).toEqual(['dark', 'light', 'dark', 'light']);
});

it('a component that unmounts because of a change leaves the others in step', () => {
  const theme = defineTheme();
  const { Show } = makeShow(theme);
  const Leaves = () => (useCookie(theme)[0] === 'dark' ? null : h(Show));
  const { text } = render(h(Fragment, null, h(Leaves), h(Show), h(Leaves)));
  act(() => void theme.set('dark'));
  expect(text()).toBe('["dark"]');
  act(() => void theme.set('light'));
  expect(text()).toBe('["light"]["light"]["light"]');
});

it('a root that unmounts while a transition is under way shows nothing more, and listens to nothing', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const theme = defineTheme();
  const { Show } = makeShow(theme);
  const container = document.body.appendChild(document.createElement('div'));
  let again!: (count: number) => void;
  const Page = () => {
    const [count, setCount] = useState(0);
    useEffect(() => void (again = setCount), []);
    return h(Fragment, null, count, h(Show));
  };
  const html = onServer(under('', h(Page)));
  container.innerHTML = html;
  const root = hydrateRoot(container, under('', h(Page)));
  await vi.waitFor(() => expect(again).toBeTypeOf('function'), { interval: 1 });
  startTransition(() => again(1));
  theme.set('dark');
  root.unmount();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(container.textContent).toBe('');
  expect(readsDuring(() => changedElsewhere())).toBe(0);
});

it('set takes a function of the present value, and two in one event both count', () => {
  const visits = defineCookie('visits', { codec: number, default: 0 });
  let set!: ReturnType<typeof useCookie<number>>[1];
  const Show = () => {
    const [value, setVisits] = useCookie(visits);
    set = setVisits;
    return value;
  };
  const { text } = render(h(Show));
  const first = set;
  act(() => {
    expect(set((count) => count + 1)).toEqual({ ok: true });
    set((count) => count + 1);
  });
  expect([text(), document.cookie, set]).toEqual(['2', 'visits=2', first]);
  // Another tab's write, which no event has reported yet, is not lost.
  document.cookie = 'visits=10';
  act(() => void set((count) => count + 1, { path: '/' }));
  expect(text()).toBe('11');
});

it.each([
  [
    'theme',
    `useCookie takes a definition, and "theme" is a name. Define it outside of the component: const cookie = defineCookie('theme').`,
  ],
  [undefined, 'useCookie takes a definition: what defineCookie has returned.'],
  [{ name: 'theme' }, 'useCookie takes a definition: what defineCookie has returned.'],
])('%o in place of a definition throws a sentence', (given, sentence) => {
  const Show = () => useCookie(given as unknown as DefinedCookie<string>)[0];
  expect(() => renderToString(h(Show))).toThrow(new TypeError(sentence));
});
