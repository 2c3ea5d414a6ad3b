/** React's hook in jsdom, with the real react-dom. */
import {
  act,
  createElement as h,
  Fragment,
  startTransition,
  StrictMode,
  useLayoutEffect,
  useState,
} from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { date, defineCookie, json, number, oneOf, type DefinedCookie } from '../../src/index.js';
import { useCookie, type CookieState } from '../../src/react.js';
import { changedElsewhere } from '../helpers/page.ts';
import { readsDuring } from '../helpers/reads.ts';
import { render } from './react.ts';

const defineTheme = () =>
  defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });

/** A component that shows a cookie as JSON, and keeps what it got at each render. */
const makeShow = <T>(cookie: DefinedCookie<T>) => {
  const states: CookieState<T>[] = [];
  const Show = () => {
    const state = useCookie(cookie);
    states.push(state);
    return `[${state[0] === undefined ? 'nothing' : JSON.stringify(state[0])}]`;
  };
  return { Show, states };
};

it('the value is the cookie, the default where there is none, and undefined where there is no default', () => {
  document.cookie = 'theme=dark';
  const token = defineCookie('token');
  const lang = defineCookie('lang', { default: 'en' });
  const shows = [defineTheme(), lang].map((cookie) =>
    h(makeShow(cookie as DefinedCookie<string>).Show),
  );
  expect(render(h(Fragment, null, ...shows, h(makeShow(token).Show))).text()).toBe(
    '["dark"]["en"][nothing]',
  );
});

it('set writes the cookie and shows it, and answers as the definition does', () => {
  const { Show, states } = makeShow(defineTheme());
  const { text } = render(h(Show));
  act(() => {
    expect(states[0]![1]('dark').ok).toBe(true);
  });
  expect([text(), document.cookie]).toEqual(['["dark"]', 'theme=dark']);
});

it('set takes attributes, and throws what is misuse', () => {
  const cookie = defineTheme();
  const { Show, states } = makeShow(cookie);
  render(h(Show));
  const [, set] = states[0]!;
  act(() => void set('dark', { path: '/elsewhere' }));
  expect(cookie.get()).toBe('light');
  expect(() => set('blue' as 'dark')).toThrow(expect.objectContaining({ code: 'codec' }));
});

it('remove removes it, and the default is shown', () => {
  document.cookie = 'theme=dark';
  const { Show, states } = makeShow(defineTheme());
  const { text } = render(h(Show));
  act(() => {
    expect(states[0]![2]().ok).toBe(true);
  });
  expect([text(), document.cookie]).toEqual(['["light"]', '']);
});

it('set and remove are the same functions at each render', () => {
  const cookie = defineTheme();
  const { Show, states } = makeShow(cookie);
  render(h(Show));
  act(() => void cookie.set('dark'));
  expect(states.map(([value]) => value)).toEqual(['light', 'dark']);
  const [[, set, remove]] = states as [CookieState<'dark' | 'light'>];
  for (const state of states) expect([state[1], state[2]]).toEqual([set, remove]);
  expect(remove).toBe(cookie.remove);
});

it('two components, also under two roots, are in step with each other and with what others write', () => {
  const cookie = defineTheme();
  const { Show } = makeShow(cookie);
  const roots = [render(h(Fragment, null, h(Show), h(Show))), render(h(Show))];
  const texts = () => roots.map(({ text }) => text()).join('');
  act(() => void cookie.set('dark'));
  expect(texts()).toBe('["dark"]["dark"]["dark"]');
  act(() => changedElsewhere('theme=light'));
  expect(texts()).toBe('["light"]["light"]["light"]');
});

it('a component renders again when its own value has changed, and only then', () => {
  const cookie = defineTheme();
  const visits = defineCookie('visits', { codec: number, default: 0 });
  const mine = makeShow(cookie);
  const others = makeShow(visits);
  render(h(Fragment, null, h(mine.Show), h(others.Show)));
  act(() => void cookie.set('dark'));
  act(() => void cookie.set('dark'));
  act(() => void cookie.touch());
  act(() => changedElsewhere('theme=dark', 'foreign=1'));
  expect([mine.states.length, others.states.length]).toEqual([2, 1]);
});

it('an object is the same one from render to render while the text is', () => {
  document.cookie = 'cart=[{"id":1}]';
  const { Show, states } = makeShow(
    defineCookie('cart', { codec: json<{ id: number }[]>(), default: [] }),
  );
  let again!: (count: number) => void;
  const Parent = () => {
    const [count, setCount] = useState(0);
    again = setCount;
    return h(Fragment, null, count, h(Show));
  };
  const { text } = render(h(Parent));
  act(() => again(1));
  expect(text()).toBe('1[[{"id":1}]]');
  expect(states[1]![0]).toBe(states[0]![0]);
});

it('what is not valid shows the default, and a default that is an object is no endless loop', () => {
  document.cookie = 'cart=[oops';
  const { Show, states } = makeShow(
    defineCookie('cart', { codec: json<number[]>(), default: [7] }),
  );
  expect(render(h(Show)).text()).toBe('[[7]]');
  expect(states.length).toBe(1);
});

it('a date that the codec would write otherwise is shown', () => {
  document.cookie = 'seen=2026-01-01T09:00:00+00:00';
  const { Show, states } = makeShow(defineCookie('seen', { codec: date }));
  expect(render(h(Show)).text()).toBe('["2026-01-01T09:00:00.000Z"]');
  expect(states.length).toBe(1);
});

it('a component that renders again for another reason reads nothing, and shows what was reported last', () => {
  const cookie = defineTheme();
  const { Show, states } = makeShow(cookie);
  let again!: (count: number) => void;
  const Parent = () => {
    const [count, setCount] = useState(0);
    again = setCount;
    return h(Fragment, null, count, h(Show), h(Show));
  };
  const { text } = render(h(Parent));
  document.cookie = 'theme=dark';
  expect(readsDuring(() => act(() => again(1)))).toBe(0);
  expect([text(), states.length]).toEqual(['1["light"]["light"]', 4]);
  expect(readsDuring(() => act(() => changedElsewhere()))).toBe(1);
  expect(text()).toBe('1["dark"]["dark"]');
});

it('a read in a component that finds the jar changed has the other components rendered, without a complaint', async () => {
  const cookie = defineTheme();
  const { Show } = makeShow(cookie);
  let again!: (count: number) => void;
  const Reads = () => {
    again = useState(0)[1];
    return cookie.get();
  };
  const { text } = render(h(Fragment, null, h(Show), h(Reads)));
  document.cookie = 'theme=dark';
  await act(async () => {
    again(1);
    await Promise.resolve();
  });
  expect(text()).toBe('["dark"]dark');
});

it('the last component that unmounts stops the listening', () => {
  const { Show } = makeShow(defineTheme());
  const [one, two] = [render(h(Show)), render(h(Show))];
  const reads = () => readsDuring(() => act(() => changedElsewhere()));
  expect(reads()).toBe(1);
  one.unmount();
  expect(reads()).toBe(1);
  two.unmount();
  expect(reads()).toBe(0);
});

it('in StrictMode, which mounts everything twice, it is in step and stops listening', () => {
  const cookie = defineTheme();
  const { Show } = makeShow(cookie);
  const { text, unmount } = render(h(StrictMode, null, h(Show), h(Show)));
  act(() => void cookie.set('dark'));
  expect(text()).toBe('["dark"]["dark"]');
  unmount();
  expect(readsDuring(() => changedElsewhere())).toBe(0);
});

it('a write between render and mount is shown', () => {
  const cookie = defineTheme();
  const { Show } = makeShow(cookie);
  const Write = () => {
    useLayoutEffect(() => void cookie.set('dark'), []);
    return null;
  };
  expect(render(h(Fragment, null, h(Write), h(Show), h(Write))).text()).toBe('["dark"]');
});

it('a component that takes another definition shows that one, and follows it', () => {
  const one = defineCookie('one', { default: 'a' });
  const two = defineCookie('two', { default: 'b' });
  let take!: (cookie: typeof one) => void;
  const Show = () => {
    const [cookie, setCookie] = useState(one);
    take = setCookie;
    return useCookie(cookie)[0];
  };
  const { text } = render(h(Show));
  act(() => take(two));
  expect(text()).toBe('b');
  act(() => void two.set('c'));
  act(() => void one.set('d'));
  expect(text()).toBe('c');
});

it('a change in the midst of a slow concurrent render is never shown by half', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const cookie = defineCookie('n', { codec: number, default: 0 });
  const committed: string[][] = [];
  let rendered = 0;
  const Slow = () => {
    const [value] = useCookie(cookie);
    rendered++;
    // React gives the page a turn after 5 ms.
    for (const end = performance.now() + 8; performance.now() < end;);
    return h('i', null, value);
  };
  const container = document.body.appendChild(document.createElement('div'));
  const Page = () => {
    useLayoutEffect(
      () =>
        void committed.push(
          Array.from(container.querySelectorAll('i'), ({ textContent }) => textContent),
        ),
    );
    return Array.from({ length: 12 }, (_, key) => h(Slow, { key }));
  };
  const root = createRoot(container);
  startTransition(() => root.render(h(Page)));
  await vi.waitFor(() => expect(rendered).toBeGreaterThan(1), { interval: 1 });
  // It is in the midst, or this test would say nothing.
  expect([rendered < 12, committed]).toEqual([true, []]);
  cookie.set(1);
  await vi.waitFor(() => expect(container.textContent).toBe('1'.repeat(12)));
  expect(committed).toEqual([Array.from({ length: 12 }, () => '1')]);
  root.unmount();
});
