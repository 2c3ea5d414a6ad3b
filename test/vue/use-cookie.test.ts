/** Vue's composable in jsdom, with the real Vue. */
import {
  computed,
  defineComponent,
  effectScope,
  h,
  isRef,
  nextTick,
  ref,
  vModelText,
  watch,
  withDirectives,
  type Ref,
} from 'vue';
import { expect, it } from 'vitest';
import { defineCookie, json, number, oneOf, type DefinedCookie } from '../../src/index.js';
import { useCookie } from '../../src/vue.js';
import { changedElsewhere } from '../helpers/page.ts';
import { readsDuring } from '../helpers/reads.ts';
import { mount } from './vue.ts';

const defineTheme = () =>
  defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });

/** A component that shows a cookie as JSON, its refs, and how often it rendered. */
const makeShow = <T>(cookie: DefinedCookie<T>) => {
  const refs: Ref<T>[] = [];
  const counted = { renders: 0 };
  const Show = defineComponent(() => {
    const value = useCookie(cookie);
    refs.push(value);
    return () => {
      counted.renders++;
      return `[${value.value === undefined ? 'nothing' : JSON.stringify(value.value)}]`;
    };
  });
  return { Show, refs, counted };
};

/** One component beside the other. */
const beside = (...components: Parameters<typeof mount>[0][]) =>
  defineComponent(() => () => components.map((component) => h(component)));

it('the value is the cookie, the default where there is none, and undefined where there is no default', () => {
  document.cookie = 'theme=dark';
  const shows = [
    makeShow(defineTheme()).Show,
    makeShow(defineCookie('lang', { default: 'en' })).Show,
    makeShow(defineCookie('token')).Show,
  ];
  expect(mount(beside(...shows)).text()).toBe('["dark"]["en"][nothing]');
});

it('what is assigned is written, at once, and shown', async () => {
  const { Show, refs } = makeShow(defineTheme());
  const { text } = mount(Show);
  refs[0]!.value = 'dark';
  expect([refs[0]!.value, document.cookie]).toEqual(['dark', 'theme=dark']);
  await nextTick();
  expect(text()).toBe('["dark"]');
});

it('undefined removes it', () => {
  document.cookie = 'token=abc';
  const scope = effectScope();
  const token = scope.run(() => useCookie(defineCookie('token')))!;
  expect(token.value).toBe('abc');
  token.value = undefined;
  expect([token.value, document.cookie]).toEqual([undefined, '']);
  scope.stop();
});

it('where the write is refused the ref stays what the cookie is, and misuse throws', () => {
  const elsewhere = defineCookie('theme', {
    codec: oneOf('dark', 'light'),
    default: 'light',
    domain: 'example.org',
  });
  const scope = effectScope();
  const theme = scope.run(() => useCookie(elsewhere))!;
  theme.value = 'dark';
  expect(theme.value).toBe('light');
  expect(() => (theme.value = 'blue' as 'dark')).toThrow(
    expect.objectContaining({ code: 'codec' }),
  );
  scope.stop();
});

it('two components, also of two apps, are in step with each other and with what others write', async () => {
  const { Show, refs } = makeShow(defineTheme());
  const apps = [mount(beside(Show, Show)), mount(Show)];
  const texts = () => apps.map(({ text }) => text()).join('');
  refs[0]!.value = 'dark';
  await nextTick();
  expect(texts()).toBe('["dark"]["dark"]["dark"]');
  changedElsewhere('theme=light');
  await nextTick();
  expect(texts()).toBe('["light"]["light"]["light"]');
});

it('a component renders again when its own value has changed, and only then', async () => {
  const cookie = defineTheme();
  const mine = makeShow(cookie);
  const others = makeShow(defineCookie('visits', { codec: number, default: 0 }));
  mount(beside(mine.Show, others.Show));
  for (const change of [
    () => cookie.set('dark'),
    () => cookie.set('dark'),
    () => cookie.touch(),
    () => changedElsewhere('foreign=1'),
  ]) {
    change();
    await nextTick();
  }
  expect([mine.counted.renders, others.counted.renders]).toEqual([2, 1]);
});

it('30 definitions in 300 components: a change renders the ten of that cookie, with one read', async () => {
  const cookies = Array.from({ length: 30 }, (_, i) =>
    defineCookie(`c${i}`, { codec: number, default: 0 }),
  );
  const shows = cookies.map(makeShow);
  mount(beside(...Array.from({ length: 300 }, (_, i) => shows[i % 30]!.Show)));
  const renders = () => shows.map(({ counted }) => counted.renders);
  expect(renders()).toEqual(cookies.map(() => 10));
  expect(readsDuring(() => void cookies[7]!.set(1))).toBe(1);
  await nextTick();
  expect(renders()).toEqual(cookies.map((_, i) => (i === 7 ? 20 : 10)));
  expect(readsDuring(() => changedElsewhere('c1=1', 'c2=2', 'c29=3'))).toBe(1);
  await nextTick();
  expect(renders()).toEqual(cookies.map((_, i) => ([1, 2, 7, 29].includes(i) ? 20 : 10)));
});

it('v-model takes it', async () => {
  const token = defineCookie('token', { default: 'abc' });
  const { container } = mount(
    defineComponent(() => {
      const value = useCookie(token);
      return () =>
        withDirectives(
          h('input', { 'onUpdate:modelValue': (text: string) => (value.value = text) }),
          [[vModelText, value.value]],
        );
    }),
  );
  const input = container.querySelector('input')!;
  expect(input.value).toBe('abc');
  input.value = 'def';
  input.dispatchEvent(new Event('input'));
  expect(token.get()).toBe('def');
  token.set('ghi');
  await nextTick();
  expect(input.value).toBe('ghi');
});

it('it is a ref: it can be watched and computed from', async () => {
  const cart = defineCookie('cart', { codec: json<number[]>(), default: [] });
  const scope = effectScope();
  const seen: unknown[] = [];
  const [items, count] = scope.run(() => {
    const items = useCookie(cart);
    watch(items, (now, before) => seen.push(now, before));
    return [items, computed(() => items.value.length)] as const;
  })!;
  items.value = [1, 2];
  await nextTick();
  expect([isRef(items), count.value, seen]).toEqual([true, 2, [[1, 2], []]]);
  scope.stop();
});

it('the last component that unmounts stops the listening', () => {
  const { Show } = makeShow(defineTheme());
  const [one, two] = [mount(Show), mount(Show)];
  const reads = () => readsDuring(() => changedElsewhere());
  // Vue asks for no value before something has changed.
  expect(reads()).toBe(1);
  one.unmount();
  expect(reads()).toBe(1);
  two.unmount();
  expect(reads()).toBe(0);
});

it('outside of a component it stops with its effect scope, and its value is the last that it heard', () => {
  const cookie = defineTheme();
  const scope = effectScope();
  const theme = scope.run(() => useCookie(cookie))!;
  cookie.set('dark');
  expect(theme.value).toBe('dark');
  scope.stop();
  cookie.set('light');
  expect(theme.value).toBe('dark');
  expect(readsDuring(() => changedElsewhere())).toBe(0);
});

it('inside of a component it stops with a scope that ends before the component', () => {
  const scope = effectScope();
  mount(
    defineComponent(() => {
      scope.run(() => useCookie(defineTheme()));
      return () => 'there';
    }),
  );
  scope.stop();
  expect(readsDuring(() => changedElsewhere())).toBe(0);
});

it('without any scope it works, without a warning', () => {
  const cookie = defineTheme();
  let stop!: () => void;
  const theme = useCookie({ ...cookie, watch: (...said) => (stop = cookie.watch(...said)) });
  cookie.set('dark');
  expect(theme.value).toBe('dark');
  theme.value = 'light';
  expect(cookie.get()).toBe('light');
  // It would go on as long as the page is there.
  stop();
});

it('a component that comes with a later change of the page follows too', async () => {
  const { Show, refs } = makeShow(defineTheme());
  const shown = ref(false);
  const { text } = mount(defineComponent(() => () => (shown.value ? h(Show) : '')));
  document.cookie = 'theme=dark';
  shown.value = true;
  await nextTick();
  expect(text()).toBe('["dark"]');
  refs[0]!.value = 'light';
  await nextTick();
  expect(text()).toBe('["light"]');
});
