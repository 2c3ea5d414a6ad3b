/** A program that uses all that the entry for tests exports. */
import { defineCookie, number, type Codec } from 'gingersnap';
import {
  installCookieStore,
  roundTrips,
  testJar,
  type RoundTripOptions,
  type TestCookie,
  type TestJar,
  type TestJarOptions,
  type UrlLike,
} from 'gingersnap/testing';

const options: TestJarOptions = {
  url: 'https://shop.example/',
  now: new Date(0),
  registrableDomain: (host) => host,
};
const jar: TestJar = testJar(options);
const visits = defineCookie('visits', { codec: number, default: 0, expires: '1d' }).on(jar);
visits.update((count) => count + 1);
jar.advance('1d');
const kept: boolean = jar.setCookie('session=1; HttpOnly', 'https://shop.example/sign-in');
const cookies: TestCookie[] = jar.at(new URL('http://shop.example/')).cookies();

const hex: Codec<number> = {
  encode: (value) => value.toString(16),
  decode: (text) => parseInt(text, 16),
};
const byRule: RoundTripOptions<number> = { equal: (one, other) => one === other };
const takeOut: () => void = installCookieStore(window);
takeOut();

export const program = [
  kept,
  cookies,
  jar.cookieHeader(),
  jar.now(),
  jar.store.read(),
  roundTrips(hex, 255),
  roundTrips(hex, 255, byRule),
];

/** Each can be named. */
export type Named = [UrlLike];
