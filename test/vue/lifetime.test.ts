/** When Vue's composable begins and ends to follow a cookie, under KeepAlive too; and what requests that a server renders at once have to do with each other. */
import { createSSRApp, defineComponent, h, KeepAlive, nextTick, ref } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { expect, it } from 'vitest';
import { defineCookie, json, oneOf, type DefinedCookie } from '../../src/index.js';
import { serverJar } from '../../src/server.js';
import { useCookie } from '../../src/vue.js';
import { changedElsewhere, withoutDocument } from '../helpers/page.ts';
import { readsDuring } from '../helpers/reads.ts';
import { mount } from './vue.ts';

const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });
const Show = defineComponent(() => {
  const value = useCookie(theme);
  return () => h('b', value.value);
});

/** A page that shows one of two components, which are kept alive. */
const keptAlive = (max = 10) => {
  const which = ref<'show' | 'other'>('show');
  const Other = defineComponent(() => () => h('i', 'other'));
  const page = mount(
    defineComponent(
      () => () => h(KeepAlive, { max }, () => h(which.value === 'show' ? Show : Other)),
    ),
  );
  return {
    ...page,
    to: async (next: 'show' | 'other') => {
      which.value = next;
      await nextTick();
    },
  };
};
const reads = () => readsDuring(() => changedElsewhere());

it('a component that is kept alive shows what the cookie has become meanwhile', async () => {
  const { to, text } = keptAlive();
  expect(text()).toBe('light');
  await to('other');
  theme.set('dark');
  await to('show');
  expect(text()).toBe('dark');
  await to('other');
  changedElsewhere('theme=light');
  await to('show');
  expect(text()).toBe('light');
});

it('nothing listens once a kept component is dropped, or what keeps it is unmounted', async () => {
  const dropped = keptAlive(1);
  expect(reads()).toBe(1);
  await dropped.to('other');
  expect(reads()).toBe(0);
  const { to, unmount } = keptAlive();
  await to('other');
  expect(reads()).toBe(1);
  unmount();
  expect(reads()).toBe(0);
});

/** Renders a page for a request, in which others are rendered meanwhile: it waits in the middle. */
const render = (cookie: (header: string) => DefinedCookie<string[]>, header: string) => {
  const Cart = defineComponent(() => {
    const value = useCookie(cookie(header));
    return () => h('p', value.value.join());
  });
  const Page = defineComponent({
    setup: async () => {
      const before = useCookie(cookie(header));
      before.value.push('mine alone');
      await new Promise((resolve) => setTimeout(resolve, 5));
      return () => h(Cart);
    },
  });
  return renderToString(createSSRApp(Page));
};

const cart = defineCookie('cart', { codec: json<string[]>(), default: [] });

it.each([
  ['with', (work: () => Promise<string[]>) => work()],
  ['without', withoutDocument],
])(
  'two requests that are rendered at once each have their own jar, %s a document',
  async (_, on) => {
    document.cookie = 'cart=["of the document"]';
    const headers = ['cart=["one"]', 'cart=["two"]', ''];
    expect(
      await on(() =>
        Promise.all(headers.map((header) => render((own) => cart.on(serverJar(own)), header))),
      ),
    ).toEqual(['<p>one</p>', '<p>two</p>', '<p></p>']);
  },
);

it('the default that requests share stays as it is', async () => {
  await withoutDocument(() => Promise.all([render(() => cart, ''), render(() => cart, '')]));
  expect(cart.default).toEqual([]);
});

it('a cookie that is made where it is missing is made for one request alone', async () => {
  let made = 0;
  const visitor = defineCookie('visitor', { init: () => `visitor ${++made}` });
  const page = (jar?: ReturnType<typeof serverJar>) =>
    withoutDocument(() =>
      renderToString(
        createSSRApp(
          defineComponent(() => {
            const value = useCookie(jar ? visitor.on(jar) : visitor);
            return () => h('p', value.value);
          }),
        ),
      ),
    );
  const jars = [serverJar(''), serverJar('visitor=old')];
  expect(await Promise.all(jars.map(page))).toEqual(['<p>visitor 1</p>', '<p>old</p>']);
  expect(jars.map((jar) => jar.setCookies().length)).toEqual([1, 0]);
  // The page's own says nothing on a server.
  expect([await page(), made]).toEqual(['<p></p>', 1]);
});

it('what is assigned on a server goes to the request’s jar, and is rendered', async () => {
  const jar = serverJar('');
  const Page = defineComponent(() => {
    const value = useCookie(theme.on(jar));
    value.value = 'dark';
    return () => h('p', value.value);
  });
  expect(await withoutDocument(() => renderToString(createSSRApp(Page)))).toBe('<p>dark</p>');
  expect(jar.setCookies().join()).toContain('theme=dark');
});
