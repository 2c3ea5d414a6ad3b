/** Vue's composable on the server, and in the page that hydrates what the server sent. */
import { createSSRApp, defineComponent, effectScope, h, nextTick } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { expect, it } from 'vitest';
import { defineCookie, json, oneOf, type DefinedCookie } from '../../src/index.js';
import { useCookie } from '../../src/vue.js';
import { withoutDocument } from '../helpers/page.ts';
import { countReads, readsDuring } from '../helpers/reads.ts';
import { heard, hydrate, mount } from './vue.ts';

type Theme = 'dark' | 'light';
const defineTheme = (): DefinedCookie<Theme> =>
  defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });

/** A component, and the values it was rendered with. */
const makeShow = <T>(cookie: DefinedCookie<T>) => {
  const values: T[] = [];
  const Show = defineComponent(
    ({ initial }: { initial?: NoInfer<T> }) => {
      const value = useCookie(cookie, initial);
      return () => {
        values.push(value.value);
        return h('p', { title: JSON.stringify(value.value) }, JSON.stringify(value.value));
      };
    },
    { props: ['initial'] },
  );
  return { Show, values };
};

/** What the server renders, which has no document. */
const onServer = async <T>(cookie: DefinedCookie<T>, initial?: T): Promise<string> =>
  withoutDocument(() => renderToString(createSSRApp(makeShow(cookie).Show, { initial })));

it('the server renders the default, or what it has read of the request', async () => {
  const theme = defineTheme();
  document.cookie = 'theme=dark';
  expect(await onServer(theme)).toBe('<p title="&quot;light&quot;">&quot;light&quot;</p>');
  expect(await onServer(theme, 'dark')).toContain('dark');
  expect(await onServer(defineCookie('token'))).toBe('<p></p>');
});

it('a server that has a document does not ask it, and listens to nothing', async () => {
  document.cookie = 'theme=dark';
  const { Show } = makeShow(defineTheme());
  const { take, stop } = countReads();
  const html = await renderToString(createSSRApp(Show));
  window.dispatchEvent(new Event('focus'));
  stop();
  expect([html, take()]).toEqual(['<p title="&quot;light&quot;">&quot;light&quot;</p>', 0]);
});

it('the server listens to nothing, in a component, in a scope and without one', async () => {
  const theme = defineTheme();
  let listeners = 0;
  const counted: DefinedCookie<Theme> = {
    ...theme,
    watch: (...said) => (listeners++, theme.watch(...said)),
  };
  await onServer(counted);
  withoutDocument(() => [useCookie(counted), effectScope().run(() => useCookie(counted))]);
  expect(listeners).toBe(0);
  const inPage = effectScope();
  inPage.run(() => useCookie(counted));
  expect(listeners).toBe(1);
  inPage.stop();
});

it('where the server rendered the default and there is a cookie, the page hydrates the default and then shows the cookie', async () => {
  document.cookie = 'theme=dark';
  const theme = defineTheme();
  const { Show, values } = makeShow(theme);
  const { text } = hydrate(await onServer(theme), Show);
  await nextTick();
  expect([text(), values]).toEqual(['"dark"', ['light', 'dark']]);
});

it('where the server read the cookie, the page renders once', async () => {
  document.cookie = 'theme=dark';
  const theme = defineTheme();
  const { Show, values } = makeShow(theme);
  const { text } = hydrate(await onServer(theme, 'dark'), Show, { initial: 'dark' });
  await nextTick();
  expect([text(), values]).toEqual(['"dark"', ['dark']]);
});

it('where the cookie changed in between, the page hydrates what the server read and then shows the cookie', async () => {
  document.cookie = 'theme=light';
  const theme = defineTheme();
  const { Show, values } = makeShow(theme);
  const { text } = hydrate(await onServer(theme, 'dark'), Show, { initial: 'dark' });
  await nextTick();
  expect([text(), values]).toEqual(['"light"', ['dark', 'light']]);
});

it('where there is no cookie, the page renders the default once', async () => {
  const theme = defineTheme();
  const { Show, values } = makeShow(theme);
  hydrate(await onServer(theme), Show);
  await nextTick();
  expect(values).toEqual(['light']);
});

it('a component below the one that hydrates does so too', async () => {
  document.cookie = 'theme=dark';
  const theme = defineTheme();
  const { Show, values } = makeShow(theme);
  const Page = defineComponent(() => () => h('main', [h('i', 'before'), h(Show), h(Show)]));
  const html = await withoutDocument(() => renderToString(createSSRApp(Page)));
  values.length = 0;
  const { text } = hydrate(html, Page);
  await nextTick();
  expect([text(), values]).toEqual(['before"dark""dark"', ['light', 'light', 'dark', 'dark']]);
});

it('a write while the page hydrates changes nothing that is still to be hydrated', async () => {
  const theme = defineTheme();
  const { Show } = makeShow(theme);
  const Write = defineComponent(() => {
    theme.set('dark');
    return () => h('i');
  });
  const Page = defineComponent(() => () => h('main', [h(Show), h(Write), h(Show)]));
  const html = await withoutDocument(() => renderToString(createSSRApp(Page)));
  const { text } = hydrate(html, Page);
  await nextTick();
  expect(text()).toBe('"dark""dark"');
});

it('an object that the server read is hydrated from its copy', async () => {
  document.cookie = 'cart=[1,2]';
  const cart = defineCookie('cart', { codec: json<number[]>(), default: [] });
  const { text } = hydrate(await onServer(cart, [1, 2]), makeShow(cart).Show, { initial: [1, 2] });
  await nextTick();
  expect(text()).toBe('[1,2]');
});

it('what was hydrated follows the cookie, and stops when it is unmounted', async () => {
  const theme = defineTheme();
  const { text, unmount } = hydrate(await onServer(theme), makeShow(theme).Show);
  theme.set('dark');
  await nextTick();
  expect(text()).toBe('"dark"');
  const reads = () => readsDuring(() => window.dispatchEvent(new Event('focus')));
  expect(reads()).toBe(1);
  unmount();
  expect(reads()).toBe(0);
});

it('a scope that ends before its component has hydrated leaves nothing behind', async () => {
  const theme = defineTheme();
  const Page = defineComponent(() => {
    const scope = effectScope();
    scope.run(() => useCookie(theme));
    scope.stop();
    return () => h('p');
  });
  hydrate('<p></p>', Page);
  await nextTick();
  expect(readsDuring(() => window.dispatchEvent(new Event('focus')))).toBe(0);
});

it('a component that the browser alone renders takes the cookie, and no notice of what the server read', () => {
  document.cookie = 'theme=light';
  const { Show, values } = makeShow(defineTheme());
  mount(Show, { initial: 'dark' });
  expect(values).toEqual(['light']);
});

it('a page that is not told what the server read does not go unnoticed here', async () => {
  const theme = defineTheme();
  hydrate(await onServer(theme, 'dark'), makeShow(theme).Show);
  expect(String(heard())).toContain('Hydration');
});
