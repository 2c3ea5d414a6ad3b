// What the types say of a defined cookie in a framework. See types.test.ts for how the comments are checked.
import { defineCookie, json, oneOf, type AsyncDefinedCookie } from 'gingersnap';
import { useCookie } from 'gingersnap/react';
import { useCookie as useRef } from 'gingersnap/vue';
import { seeded } from 'gingersnap/svelte';
import { from } from 'solid-js';
import type { Writable } from 'svelte/store';
import { watch } from 'vue';

interface Item {
  id: number;
  count: number;
}
const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });
const cart = defineCookie('cart', { codec: json<Item[]>(), default: [] });
const token = defineCookie('token');
declare const later: AsyncDefinedCookie<string>;
declare const props: { initial?: Item[] };

// React
// hover: CookieState<Item[]>
const state = useCookie(cart, props.initial);
// hover: CookieState<string | undefined>
const withoutDefault = useCookie(token);
const [value, set, remove] = useCookie(theme);
// hover: "dark" | "light"
const shown = value;
// hover: WriteResult
const written = set('dark', { maxAge: 60 });
// hover: WriteResult
const removed = remove();
// error: "blue"
set('blue');
// error: "blue"
useCookie(theme, 'blue');
// error: undefined
useCookie(token)[1](undefined);
// error: AsyncDefinedCookie
useCookie(later);

// Vue
// hover: Ref<Item[], Item[]>
const ref = useRef(cart, props.initial);
ref.value = [...ref.value, { id: 1, count: 1 }];
watch(ref, (now, before) => [now.length, before.length]);
useRef(token).value = undefined;
// error: undefined
useRef(theme).value = undefined;
// error: "blue"
useRef(theme).value = 'blue';
// error: "blue"
useRef(theme, 'blue');
// error: AsyncDefinedCookie
useRef(later);

// Svelte and Solid take it as it is.
const store: Writable<Item[]> = cart;
// hover: SeededStore<Item[]>
const seededStore = seeded(cart, props.initial);
const writable: Writable<Item[]> = seededStore;
// error: "blue"
seeded(theme, 'blue');
// error: AsyncDefinedCookie
seeded(later);
// hover: Accessor<"dark" | "light" | undefined>
const accessor = from(theme);
// hover: Accessor<"dark" | "light">
const withInitial = from(theme, theme.default);
