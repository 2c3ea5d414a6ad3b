/** What tests of an app need: a jar in memory, a CookieStore for windows that have none, and the law of codecs. */
export { installCookieStore } from './cookie-store/realm.js';
export { roundTrips } from './testing/round-trips.js';
export { testJar } from './testing/test-jar.js';

export type { RoundTripOptions } from './testing/round-trips.js';
export type { TestCookie, TestJar, TestJarOptions } from './testing/test-jar.js';
export type { UrlLike } from './cookie/url-like.js';
