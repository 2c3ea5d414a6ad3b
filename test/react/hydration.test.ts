/** React's hook on the server, and in the page that hydrates what the server sent. */
import { act, createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { defineCookie, json, oneOf, type DefinedCookie } from '../../src/index.js';
import { useCookie } from '../../src/react.js';
import { withoutDocument } from '../helpers/page.ts';
import { readsDuring } from '../helpers/reads.ts';
import { heard, hydrate, render } from './react.ts';

type Theme = 'dark' | 'light';
const defineTheme = (): DefinedCookie<Theme> =>
  defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });

/** A component, and the values it was rendered with. */
const makeShow = <T>(cookie: DefinedCookie<T>) => {
  const values: T[] = [];
  const Show = ({ initial }: { initial?: T | undefined }) => {
    const [value] = useCookie(cookie, initial);
    values.push(value);
    return h('p', { title: JSON.stringify(value) }, JSON.stringify(value));
  };
  return { Show, values };
};

/** What the server renders, which has no document. */
const onServer = <T>(cookie: DefinedCookie<T>, initial?: T): string =>
  withoutDocument(() => renderToString(h(makeShow(cookie).Show, { initial })));

it('the server renders the default, or what it has read of the request, and listens to nothing', () => {
  const theme = defineTheme();
  expect(onServer(theme)).toBe('<p title="&quot;light&quot;">&quot;light&quot;</p>');
  expect(onServer(theme, 'dark')).toContain('dark');
  expect(onServer(defineCookie('token'))).toBe('<p></p>');
  // There may be a document, as in a test: it is not asked.
  document.cookie = 'theme=dark';
  const reads = readsDuring(() => {
    expect(renderToString(h(makeShow(theme).Show, {}))).toContain('light');
    window.dispatchEvent(new Event('focus'));
  });
  expect(reads).toBe(0);
});

it('where the server rendered the default and there is a cookie, the page hydrates the default and then shows the cookie', () => {
  document.cookie = 'theme=dark';
  const theme = defineTheme();
  const { Show, values } = makeShow(theme);
  const { text } = hydrate(onServer(theme), h(Show, {}));
  expect([text(), values]).toEqual(['"dark"', ['light', 'dark']]);
});

it('where the server read the cookie, the page renders once', () => {
  document.cookie = 'theme=dark';
  const theme = defineTheme();
  const { Show, values } = makeShow(theme);
  const { text } = hydrate(onServer(theme, 'dark'), h(Show, { initial: 'dark' }));
  expect([text(), values]).toEqual(['"dark"', ['dark']]);
});

it('where the cookie changed in between, the page hydrates what the server read and then shows the cookie', () => {
  document.cookie = 'theme=light';
  const theme = defineTheme();
  const { Show, values } = makeShow(theme);
  const { text } = hydrate(onServer(theme, 'dark'), h(Show, { initial: 'dark' }));
  expect([text(), values]).toEqual(['"light"', ['dark', 'light']]);
});

it('where there is no cookie, the page renders the default once', () => {
  const theme = defineTheme();
  const { Show, values } = makeShow(theme);
  hydrate(onServer(theme), h(Show, {}));
  expect(values).toEqual(['light']);
});

it('an object that the server read is hydrated from its copy', () => {
  document.cookie = 'cart=[1,2]';
  const cart = defineCookie('cart', { codec: json<number[]>(), default: [] });
  const { Show } = makeShow(cart);
  expect(hydrate(onServer(cart, [1, 2]), h(Show, { initial: [1, 2] })).text()).toBe('[1,2]');
});

it('what was hydrated follows the cookie', () => {
  const theme = defineTheme();
  const { Show } = makeShow(theme);
  const { text } = hydrate(onServer(theme), h(Show, {}));
  act(() => void theme.set('dark'));
  expect(text()).toBe('"dark"');
});

it('a component that the browser alone renders takes the cookie, and no notice of what the server read', () => {
  document.cookie = 'theme=light';
  const { Show, values } = makeShow(defineTheme());
  render(h(Show, { initial: 'dark' }));
  expect(values).toEqual(['light']);
});

it('a page that is not told what the server read does not go unnoticed here', () => {
  const theme = defineTheme();
  hydrate(onServer(theme, 'dark'), h(makeShow(theme).Show, {}));
  expect(String(heard())).toMatch(/hydration/i);
});
