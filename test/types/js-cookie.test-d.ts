// A program that is written for js-cookie, with its import changed, and what js-cookie lets through. See types.test.ts for the comments.
import type * as theirs from '../../node_modules/@types/js-cookie/index.js';
import Cookies, { type CookieAttributes, type CookiesStatic } from 'gingersnap/js-cookie';

// hover: string | undefined
const text = Cookies.get('name');
// hover: Record<string, string>
const all = Cookies.get();
// hover: string | undefined
const written = Cookies.set('name', 'value', { expires: 7, path: '', sameSite: 'Lax' });
// hover: Cookies.CookiesWithJSON<string>
const shop = Cookies.withAttributes({ path: '/shop', secure: true }).withConverter({
  read: (text) => atob(text),
});
// hover: string | number | undefined
const count = Cookies.withConverter<number>({ read: Number, write: String }).get('count');
// hover: any
const old = Cookies.getJSON('old');
// hover: any
const older = Cookies.withAttributes({ path: '/' })
  .withConverter<number>({ read: Number })
  .getJSON('old');

// Each is the other's, wherever one is wanted.
const asTheirs: theirs.CookiesStatic & { noConflict?(): theirs.CookiesStatic } = Cookies;
declare const their: theirs.CookieAttributes;
Cookies.set('name', 'value', their);
const passed: theirs.CookieAttributes = { ...Cookies.attributes };
const converted: theirs.CookiesStatic<number> = Cookies.withConverter<number>({
  read: Number,
  write: String,
} as theirs.Converter<number>);
const wrapped: CookiesStatic = Object.create(Cookies) as typeof Cookies;

// A typo in an attribute does not compile, in any place.
// error: TS2561 expire
Cookies.set('a', 'b', { expire: 7 });
// error: TS2561 samesite
Cookies.set('a', 'b', { samesite: 'lax' });
// error: TS2353 httpOnly
Cookies.set('a', 'b', { httpOnly: true });
// error: TS2561 Path
Cookies.remove('a', { Path: '/' });
// error: TS2561 domian
Cookies.withAttributes({ domian: 'example.com' });
// error: TS2561 maxAge
const attributes: CookieAttributes = { maxAge: 60 };
// error: TS2322 string
Cookies.set('a', 'b', { expires: '7d' });
// error: TS2820 "strickt"
Cookies.set('a', 'b', { sameSite: 'strickt' });
// error: TS2345 number
Cookies.set('a', 5);
// error: TS2540 attributes
Cookies.attributes = {};
// error: TS2353 raed
Cookies.withConverter({ raed: (text: string) => text });
