// What the types say of a defined cookie. See types.test.ts for how the comments are checked.
import {
  boolean,
  chunked,
  createJar,
  date,
  defineCookie,
  documentStore,
  json,
  moved,
  number,
  oneOf,
  raw,
  type AsyncJar,
  type Codec,
  type DefinedCookie,
  type Definition,
  type Guard,
} from 'gingersnap';

interface Item {
  id: number;
  count: number;
}
declare const items: Item[];
declare const maybe: Item[] | undefined;
declare const asyncJar: AsyncJar;
declare const consent: Guard;

// The nine defaults: a literal, an object, an empty array, null, a bad value, undefined, a maybe-undefined, a typo, none.
// hover: DefinedCookie<"dark" | "light">
const literal = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'dark' });
// hover: DefinedCookie<Item>
const object = defineCookie('item', { codec: json<Item>(), default: { id: 1, count: 2 } });
// hover: DefinedCookie<Item[]>
const empty = defineCookie('cart', {
  codec: json<Item[]>(),
  default: [],
  expires: '30d',
  purpose: 'Keeps the cart',
  category: 'preferences',
});
// hover: DefinedCookie<Item | null>
const nothing = defineCookie('user', { codec: json<Item | null>(), default: null });
// error: No overload matches
defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'blue' });
// hover: DefinedCookie<Item[] | undefined>
const undefinedDefault = defineCookie('cart', { codec: json<Item[]>(), default: undefined });
// hover: DefinedCookie<Item[] | undefined>
const maybeDefault = defineCookie('cart', { codec: json<Item[]>(), default: maybe });
// error: No overload matches
defineCookie('cart', { codec: json<Item[]>(), defualt: [] });
// hover: DefinedCookie<Item[] | undefined>
const none = defineCookie('cart', { codec: json<Item[]>() });

// A string needs no codec.
// hover: DefinedCookie<string | undefined>
const text = defineCookie('token');
// hover: DefinedCookie<string>
const textDefault = defineCookie('lang', { default: 'en', encoding: raw, maxAge: 60 });
// hover: DefinedCookie<number>
const visits = defineCookie('visits', {
  codec: number,
  default: 0,
  chunked,
  onInvalid: (error, raw) => void [error, raw.length],
});
// hover: DefinedCookie<boolean | undefined>
const sidebar = defineCookie('sidebar', { codec: boolean });
// hover: DefinedCookie<Date | undefined>
const seen = defineCookie('seen', { codec: date });

// error: No overload matches
defineCookie('visits', { default: 0 });
// A type alone makes no codec: what such a cookie held would be text.
// error: No overload matches codec
const untold: DefinedCookie<number> = defineCookie('visits', { default: 0 });
// error: No overload matches codec
const untoldWords: DefinedCookie<'a' | 'b'> = defineCookie('group', { default: 'a' });
// error: No overload matches codec
const untoldInit: DefinedCookie<number> = defineCookie('visits', { init: () => 0 });
// error: DefinedCookie<number undefined>
const untoldName: DefinedCookie<number | undefined> = defineCookie('visits');
// error: No overload matches codec
defineCookie<Item>('item', { expires: '30d' });
// hover: DefinedCookie<string | undefined>
const told = defineCookie<string>('token', { expires: '30d' });
// hover: DefinedCookie<number>
const again = defineCookie('visits2', { ...visits.definition, default: 1 });
/** A cookie of any type, as a program of one's own defines it. */
const own = <T>(name: string, codec: Codec<T>, standard: T): DefinedCookie<T> =>
  defineCookie(name, { codec, default: standard });
const ownMade = <T>(name: string, codec: Codec<T>, init: () => T): DefinedCookie<T> =>
  defineCookie(name, { codec, init });
const ownText = (
  name: string,
  definition?: Definition<string>,
): DefinedCookie<string | undefined> => defineCookie(name, definition);
// error: No overload matches
defineCookie('draft', { chunked: true });
// error: No overload matches
defineCookie('theme', { sameSite: 'none', secure: false });
// error: No overload matches
defineCookie('theme', { expires: '30 days' });

// hover: Item[]
const value = empty.get();
// hover: Item[] | undefined
const optional = none.get();
empty.set(items, { expires: '1d' });
none.set(items);
// error: not assignable to parameter
none.set(undefined);
// error: not assignable to parameter
empty.set('items');
// error: does not exist in type
empty.set(items, { pth: '/' });
const widened = { expires: '7d', sameSite: 'lax' };
// error: 'sameSite' SecureAttributes
empty.set(items, widened);
// error: 'sameSite' SecureDefinition
defineCookie('token', widened);
empty.update((items) => [...items, { id: 1, count: 1 }]);
none.update((items = []) => items);
// error: not assignable to type
literal.update(() => 'blue');
// hover: WriteResult
const touched = empty.touch();
// hover: () => void
const stop = literal.watch(
  (theme, before) => void [theme satisfies 'dark' | 'light', before satisfies 'dark' | 'light'],
  { interval: 100 },
);
// hover: () => void
const unsubscribe = literal.subscribe((theme) => void (theme satisfies 'dark' | 'light'));
// hover: DefinedCookie<Item[]>
const onJar = empty.on(createJar(documentStore()));
// hover: AsyncDefinedCookie<Item[]>
const onAsyncJar = empty.on(asyncJar);
// hover: Promise<Item[]>
const later = onAsyncJar.get();
// hover: Promise<WriteResult>
const written = onAsyncJar.set(items);
// hover: string
const name = empty.name;

// A cookie of a narrow type does not pass for one of a wide type, nor the other way round.
const narrow: DefinedCookie<'dark' | 'light'> = literal;
// error: is not assignable to type
const wide: DefinedCookie<string> = literal;

// A value that is made where the cookie is missing is never undefined, except under a consent.
// hover: DefinedCookie<string>
const visitor = defineCookie('visitor', { init: () => crypto.randomUUID(), expires: '365d' });
// hover: DefinedCookie<"a" | "b">
const group = defineCookie('group', { codec: oneOf('a', 'b'), init: () => 'a' });
// hover: DefinedCookie<"a" | "b" | undefined>
const guarded = defineCookie('group', {
  codec: oneOf('a', 'b'),
  init: () => 'a',
  consent,
  category: 'analytics',
});
// hover: DefinedCookie<unknown>
const inferred = defineCookie('counts', { codec: json(), init: () => ({ a: 1 }) });
// hover: DefinedCookie<Item>
const madeItem = defineCookie('item', { codec: json<Item>(), init: () => ({ id: 1, count: 2 }) });
// error: No overload matches
defineCookie('group', { codec: oneOf('a', 'b'), init: () => 'c' });
// error: No overload matches
defineCookie('visitor', { init: () => 'a', default: 'b' });
// error: No overload matches
defineCookie('visitor', { init: () => 'a', default: 'b', consent, category: 'analytics' });
// error: No overload matches
defineCookie('visitor', { init: 'a' });
// error: No overload matches
defineCookie('visits', { codec: number, init: async () => 1 });

// What an older cookie held must be of the new one's type, or become it.
interface Prefs {
  theme?: 'dark' | 'light';
}
const prefs = defineCookie('prefs', { codec: json<Prefs>() });
// hover: DefinedCookie<"dark" | "light">
const mapped = defineCookie('theme', {
  codec: oneOf('dark', 'light'),
  default: 'light',
  was: moved(prefs, (old) => old.theme),
});
// hover: DefinedCookie<"dark" | "light" | undefined>
const narrowed = defineCookie('theme', {
  codec: oneOf('dark', 'light'),
  was: moved(prefs, (old) => (old.theme === 'dark' ? 'dark' : 'light')),
});
// hover: DefinedCookie<string | undefined>
const renamed = defineCookie('token', { was: moved(text) });
// hover: DefinedCookie<string>
const either = defineCookie('lang', { init: () => 'en', was: moved([text, textDefault]) });
// hover: DefinedCookie<string | undefined>
const several = defineCookie('n', {
  was: moved([visits, sidebar], (old) => String(old satisfies number | boolean)),
});
// error: No overload matches
defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'dark', was: moved(text) });
defineCookie('theme', {
  codec: oneOf('dark', 'light', 'blue'),
  default: 'dark',
  // error: No overload matches
  was: moved(literal),
});
// error: No overload matches
defineCookie('visits', { codec: number, was: moved(text) });
// error: No overload matches
defineCookie('visits', { codec: number, was: moved(text, (old) => old) });
// error: No overload matches
defineCookie('visits', { codec: number, was: visits });
// What is imported for an option is marked: no other function passes for it.
// error: No overload matches '~moved'
defineCookie('token', { was: moved });
// error: No overload matches '~moved'
defineCookie('token', { was: () => 'a' });
// error: No overload matches '~chunked'
defineCookie('token', { chunked: json });
// error: No overload matches '~chunked'
defineCookie('token', { chunked: () => ({}) });
