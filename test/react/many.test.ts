/** A page with 30 defined cookies and 300 components: what a change costs, counted. */
import { act, createElement as h } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { defineCookie, number, type DefinedCookie } from '../../src/index.js';
import { useCookie } from '../../src/react.js';
import { changedElsewhere } from '../helpers/page.ts';
import { readsDuring } from '../helpers/reads.ts';
import { render, type Shown } from './react.ts';

let page: Shown;
let cookies: DefinedCookie<number>[];
/** By definition, how often a component rendered. */
let renders: number[];

beforeEach(() => {
  cookies = Array.from({ length: 30 }, (_, i) =>
    defineCookie(`c${i}`, { codec: number, default: 0 }),
  );
  renders = cookies.map(() => 0);
  const Show = ({ which }: { which: number }) => {
    const [value] = useCookie(cookies[which]!);
    renders[which]!++;
    return value;
  };
  page = render(Array.from({ length: 300 }, (_, i) => h(Show, { key: i, which: i % 30 })));
  expect(renders).toEqual(cookies.map(() => 10));
  renders.fill(0);
});

/** Ten for each of these, and none for the others. */
const tenFor = (...which: number[]) => cookies.map((_, i) => (which.includes(i) ? 10 : 0));

it('a component more of a cookie that is shown already reads nothing', () => {
  const More = () => useCookie(cookies[7]!)[0];
  expect(readsDuring(() => void render(h(More)))).toBe(0);
});

it('an own write renders the ten components of that cookie, with one read', () => {
  const reads = readsDuring(() => act(() => void cookies[7]!.set(1)));
  expect(renders).toEqual(tenFor(7));
  expect(reads).toBe(1);
  expect(page.text()).toBe(`${'0'.repeat(7)}1${'0'.repeat(22)}`.repeat(10));
});

it('what others changed, three cookies at once, renders the thirty components of these, with one read', () => {
  const reads = readsDuring(() => act(() => changedElsewhere('c1=1', 'c2=2', 'c29=3')));
  expect(renders).toEqual(tenFor(1, 2, 29));
  expect(reads).toBe(1);
});

it('a look that finds nothing new renders none, with one read', () => {
  const reads = readsDuring(() => act(() => changedElsewhere('foreign=1')));
  expect(renders).toEqual(tenFor());
  expect(reads).toBe(1);
});

it('a removal and a write of the same value are told apart', () => {
  act(() => void cookies[0]!.set(5));
  act(() => void cookies[0]!.set(5));
  act(() => void cookies[1]!.set(0));
  act(() => void cookies[0]!.remove());
  expect(renders).toEqual(tenFor().map((none, i) => (i === 0 ? 20 : none)));
});
