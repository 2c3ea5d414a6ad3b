// What the types say: the hovers a user sees, and what must not compile. See types.test.ts for how the comments are checked.
import {
  boolean,
  CookieError,
  createJar,
  date,
  documentStore,
  everywhere,
  get,
  getAll,
  has,
  json,
  number,
  oneOf,
  percent,
  raw,
  remove,
  set,
  type AsyncJar,
  type Codec,
  type Jar,
  type SetOptions,
} from 'gingersnap';

interface Item {
  id: number;
  count: number;
}
declare const items: Item[];

// hover: string | undefined
const text = get('theme');
// hover: string | undefined
const textRaw = get('theme', { encoding: raw });
// hover: Item[] | undefined
const cart = get('cart', { codec: json<Item[]>() });
// hover: number | undefined
const visits = get('visits', { codec: number, encoding: percent });
// hover: boolean | undefined
const sidebar = get('sidebar', { codec: boolean });
// hover: Date | undefined
const seen = get('seen', { codec: date });
// hover: "dark" | "light" | undefined
const theme = get('theme', { codec: oneOf('dark', 'light') });
declare const anyCodec: any;
// What a codec of type any gives is not known; it is no string.
// hover: unknown
const anything = get('theme', { codec: anyCodec });
// hover: Readonly<Record<string, string>>
const all = getAll();
// hover: string[]
const duplicates = getAll('theme');
// hover: boolean
const there = has('theme');
// hover: WriteResult
const result = set('theme', 'dark');
// hover: Codec<"dark" | "light">
const words = oneOf('dark', 'light');
// hover: Jar
const jar = createJar(documentStore(), { encoding: raw, expires: '7d' });

// What has a form compiles.
set('a', 'b', { expires: 30 });
set('a', 'b', { expires: '1.5h', path: '/a', domain: 'example.com', priority: 'low' });
set('a', 'b', { sameSite: 'none', secure: true, partitioned: true });
set('a', 'b', { sameSite: 'none' });
set('a', 'b', { secure: false, sameSite: 'lax' });
set('a', 'b', { path: undefined, expires: undefined });
set('a', 'b', { secure: location.protocol === 'https:' });
set('cart', items, { codec: json<Item[]>(), maxAge: 60 });
remove('a', { path: '/a', everywhere });
if (!result.ok) {
  // hover: RefusalCode
  const code = result.code;
  // hover: string
  const message = result.message;
}

// error: secure sameSite
set('a', 'b', { sameSite: 'none', secure: false });
// What is wrong with a variable is named, and not that secure was left out of it.
const widened = { expires: '7d', sameSite: 'lax' };
// error: 'sameSite' SecureTextOptions
set('a', 'b', widened);
// error: 'sameSite' SecureTypedOptions<number>
set('a', 5, { ...widened, codec: number });
// error: 'sameSite' SecureTextOptions
createJar(documentStore(), widened);
// error: secure partitioned
set('a', 'b', { partitioned: true, secure: false });
// error: pth
set('a', 'b', { pth: '/' });
// error: "7 days" expires
set('a', 'b', { expires: '7 days' });
// error: "Lax"
set('a', 'b', { sameSite: 'Lax' });
// error: httpOnly
set('a', 'b', { httpOnly: true });
// error: everywhere
set('a', 'b', { everywhere });
// error: number string
set('a', 5);
// error: undefined string
set('a', get('b'));
// error: string number
set('a', 'b', { codec: number });
// error: "blue"
set('a', 'blue', { codec: oneOf('dark', 'light') });
// error: count
set('cart', [{ id: 1 }], { codec: json<Item[]>() });
// error: boolean Everywhere
remove('a', { everywhere: true });
// error: '~everywhere'
remove('a', { everywhere: () => [] });
// error: everywher
remove('a', { everywher: true });
// A codec of no words takes no value.
// hover: Codec<never>
const noWords = oneOf();
// hover: Codec<"dark" | "light">
const spread = oneOf(...(['dark', 'light'] as ('dark' | 'light')[]));
// Only the library makes its errors.
// error: Expected 2 arguments
new CookieError('x');
class Mine extends CookieError {
  constructor() {
    // error: Expected 2 arguments
    super('x');
  }
}
// What is wrong with a jar that answers by promise is said by the shortest of its verbs.
declare const asyncJar: AsyncJar;
// error: 'Promise<boolean>' 'boolean'
const notAsync: Jar = asyncJar;
// error: 'boolean' 'Promise<boolean>'
const notSync: AsyncJar = jar;
// error: Codec<number> undefined
createJar(documentStore(), { codec: number });
// error: only permits reading
getAll()['a'] = 'b';
// error: ok
result.ok = true;

declare const narrow: Codec<'dark'>;
// error: string
const wide: Codec<string> = narrow;
// A variable with a codec is not taken for one without.
const options = { codec: number };
// hover: number | undefined
const fromVariable = get('visits', options);
// error: codec
const plain: SetOptions = options;
