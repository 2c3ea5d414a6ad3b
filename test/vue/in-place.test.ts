/** Vue's composable where an object in the ref is changed in place, as `v-model` on a member does. */
import {
  defineComponent,
  effectScope,
  h,
  nextTick,
  vModelText,
  watch,
  withDirectives,
  type Ref,
} from 'vue';
import { expect, it, vi } from 'vitest';
import { chunked, defineCookie, json, type DefinedCookie } from '../../src/index.js';
import { createConsent } from '../../src/consent.js';
import { useCookie } from '../../src/vue.js';
import { changedElsewhere } from '../helpers/page.ts';
import { mount } from './vue.ts';

interface Prefs {
  name: string;
  sizes: number[];
}
const prefs = defineCookie('prefs', {
  codec: json<Prefs>(),
  default: { name: '', sizes: [] },
});

/** Does this with a ref, in a scope of its own. */
const withRef = async <T>(
  cookie: DefinedCookie<T>,
  work: (value: Ref<T>, stop: () => void) => void | Promise<void>,
) => {
  const scope = effectScope();
  try {
    await work(
      scope.run(() => useCookie(cookie))!,
      () => scope.stop(),
    );
  } finally {
    scope.stop();
  }
};

it('v-model on a member writes the cookie, and the input stays in step', async () => {
  const { container } = mount(
    defineComponent(() => {
      const value = useCookie(prefs);
      return () =>
        withDirectives(
          h('input', { 'onUpdate:modelValue': (text: string) => (value.value.name = text) }),
          [[vModelText, value.value.name]],
        );
    }),
  );
  const input = container.querySelector('input')!;
  for (const text of ['A', 'Ad', 'Ada']) {
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await nextTick();
    expect(prefs.get().name).toBe(text);
  }
  prefs.set({ name: 'Bo', sizes: [] });
  await nextTick();
  expect(input.value).toBe('Bo');
});

it('changes at any depth are written once for all that were made together', async () =>
  withRef(prefs, async (value) => {
    const written = vi.fn();
    const stop = prefs.watch(written);
    value.value.sizes.push(3, 1, 2);
    value.value.sizes.sort();
    value.value.sizes.shift();
    value.value.name = 'Ada';
    await nextTick();
    expect(prefs.get()).toEqual({ name: 'Ada', sizes: [2, 3] });
    expect(written).toHaveBeenCalledTimes(1);
    stop();
  }));

it('an object that was taken out of the ref can be changed again and again', async () =>
  withRef(prefs, async (value) => {
    const taken = value.value;
    for (const name of ['one', 'two', 'three']) {
      taken.name = name;
      await nextTick();
      expect([prefs.get().name, value.value.name]).toEqual([name, name]);
    }
  }));

it('what one component changes in place nobody else has before it is written, and then everybody', async () =>
  withRef(prefs, async (one) =>
    withRef(prefs, async (two) => {
      const names = vi.fn();
      const stop = watch(() => two.value.name, names, { flush: 'sync' });
      one.value.name = 'Ada';
      expect([two.value.name, prefs.get().name, prefs.default.name]).toEqual(['', '', '']);
      await nextTick();
      expect(two.value).toEqual({ name: 'Ada', sizes: [] });
      expect(two.value).not.toBe(one.value);
      expect(names).toHaveBeenCalledTimes(1);
      stop();
    }),
  ));

it('a change from outside shows, unless a change in place came after it', async () =>
  withRef(prefs, async (value) => {
    const outside = (name: string) =>
      changedElsewhere(`prefs=${encodeURIComponent(JSON.stringify({ name, sizes: [] }))}`);
    outside('first');
    expect(value.value.name).toBe('first');
    value.value.name = 'mine';
    outside('second');
    await nextTick();
    expect([value.value.name, prefs.get().name]).toEqual(['mine', 'mine']);
  }));

it('a value that is assigned right after a change in place is the later write', async () =>
  withRef(prefs, async (value) => {
    value.value.name = 'changed';
    value.value = { name: 'assigned', sizes: [1] };
    await nextTick();
    expect([value.value, prefs.get()]).toEqual([
      { name: 'assigned', sizes: [1] },
      { name: 'assigned', sizes: [1] },
    ]);
  }));

it('the ref shows what the cookie has where a change in place is refused', async () =>
  withRef(prefs, async (value) => {
    value.value = { name: 'Ada', sizes: [] };
    value.value.name = 'x'.repeat(5000);
    await nextTick();
    expect([value.value.name, prefs.get().name]).toEqual(['Ada', 'Ada']);
  }));

it('a change in place right before the scope ends is written', async () =>
  withRef(prefs, async (value, stop) => {
    value.value.name = 'late';
    stop();
    expect(prefs.get().name).toBe('late');
    value.value.name = 'too late';
    await nextTick();
    expect(prefs.get().name).toBe('late');
  }));

it('a change in place of a cookie in pieces, and of one that waits for consent', async () => {
  const consent = createConsent({ categories: { extras: {} }, cookie: { name: 'decision' } });
  const pieces = defineCookie('pieces', { codec: json<Prefs>(), default: prefs.default, chunked });
  const held = defineCookie('held', {
    codec: json<Prefs>(),
    default: prefs.default,
    consent,
    category: 'extras',
  });
  await withRef(pieces, async (value) => {
    value.value.name = 'x'.repeat(5000);
    await nextTick();
    expect([value.value.name.length, pieces.get().name.length]).toEqual([5000, 5000]);
  });
  await withRef(held, async (value) => {
    value.value.name = 'Ada';
    await nextTick();
    expect([value.value.name, document.cookie.includes('held')]).toEqual(['Ada', false]);
    consent.acceptAll();
    expect([value.value.name, document.cookie.includes('held')]).toEqual(['Ada', true]);
  });
});

it('a member named __proto__ stays a member, and what a class made is not copied', async () => {
  class Point {
    readonly #x = 1;
    get x() {
      return this.#x;
    }
  }
  const odd = defineCookie('odd', {
    codec: { encode: JSON.stringify, decode: (text) => JSON.parse(text) as object },
    default: {},
  });
  const point = defineCookie('point', {
    codec: { encode: () => 'p', decode: () => new Point() },
    default: new Point(),
  });
  document.cookie = 'odd={"__proto__":{"a":1}}';
  await withRef(odd, (value) => {
    expect(Object.keys(value.value)).toEqual(['__proto__']);
  });
  await withRef(point, (value) => {
    expect(value.value.x).toBe(1);
  });
});

it('what a codec throws of a change in place is uncaught, and the ref shows what the cookie has', async () => {
  const strict = defineCookie('strict', {
    codec: {
      encode: ({ name }: { name: string }) => {
        if (!name) throw new Error('no name');
        return name;
      },
      decode: (name) => ({ name }),
    },
    default: { name: 'default' },
  });
  const work: (() => void)[] = [];
  vi.stubGlobal('queueMicrotask', (later: () => void) => work.push(later));
  await withRef(strict, (value) => {
    value.value.name = '';
    expect(work).toHaveLength(1);
    expect(work[0]).toThrow(expect.objectContaining({ code: 'codec' }));
    expect(value.value.name).toBe('default');
  });
});
