/** What a user sees of the server's types. Read by types.test.ts. */
import {
  createJar,
  defineCookie,
  documentStore,
  json,
  number,
  oneOf,
  set,
  type Jar,
} from '../../src/index.js';
import { serverJar, type ServerJar } from '../../src/server.js';

declare const request: Request;
declare const node: { readonly headers: { readonly cookie?: string } };

// hover: ServerJar
const jar = serverJar(request);
serverJar(node.headers.cookie, {
  url: new URL('https://shop.test/'),
  secure: true,
  httpOnly: true,
});
serverJar(request.headers);
serverJar(null);
serverJar(node);
serverJar(node.headers);
jar.set('a', 'b', { httpOnly: true, expires: '7d' });
jar.set('a', 1, { httpOnly: true, codec: number });
// hover: number | undefined
const visits = jar.get('visits', { codec: number });
// hover: string[]
const lines = jar.setCookies();
// hover: CookieWrite[]
const writes = jar.writes();
const plain: Jar = jar;

const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });
// hover: DefinedCookie<"dark" | "light">
const mine = theme.on(jar);
const session = defineCookie('session', { codec: json<{ user: number }>(), httpOnly: true });
session.on(jar).set({ user: 7 });
// hover: string
const hydrated = jar.cookieHeader([theme, session]);
// error: string
jar.cookieHeader(['theme']);

// error: pth
jar.set('a', 'b', { pth: '/' });
// error: httpOnly
jar.set('a', 'b', { httpOnly: 'yes' });
// error: secure sameSite
jar.set('a', 'b', { sameSite: 'none', secure: false });
const widened = { expires: '7d', sameSite: 'lax', httpOnly: true };
// error: 'sameSite' SecureServerTextOptions
jar.set('a', 'b', widened);
// error: string number
jar.set('a', 'b', { codec: number, httpOnly: true });
// error: httpOnly
set('a', 'b', { httpOnly: true });
// error: httpOnly
createJar(documentStore(), { httpOnly: true });
// error: uri
serverJar(request, { uri: 'https://shop.test/' });
declare const kitCookies: {
  readonly get: (name: string) => string | undefined;
  readonly set: (name: string, value: string, options: object) => void;
};
declare const context: { readonly get: (key: string) => any; readonly set: (key: string) => void };
// error: set
serverJar(kitCookies);
// error: set
serverJar(context);
// error: string
serverJar({ headers: { get: () => 5 }, url: '' });
// error: setCookies
const made: ServerJar = createJar(documentStore());
