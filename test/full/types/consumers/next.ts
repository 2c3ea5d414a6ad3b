/** A program that uses all that the entry for Next exports. */
import { defineCookie, number } from 'gingersnap';
import {
  nextJar,
  proxyJar,
  type HeaderGetter,
  type NextCookie,
  type NextCookies,
  type NextJar,
  type NextRequestLike,
  type NextResponseLike,
  type ServerJarOptions,
  type ServerPlace,
  type WrittenAttributes,
} from 'gingersnap/next';

const visits = defineCookie('visits', { codec: number, default: 0 });
const place: ServerPlace = { url: 'https://shop.example/' };
const options: ServerJarOptions = { ...place, secure: true };

export const count = async (): Promise<boolean> => {
  const jar: NextJar = await nextJar(options);
  jar.set('session', 'token', { httpOnly: true });
  return visits.on(jar).update((count) => count + 1).ok && jar.cookieHeader([visits]) !== '';
};

const received: NextCookie[] = [{ name: 'visits', value: '1', httpOnly: false }];
const written: [string, string, WrittenAttributes][] = [];
const cookies: NextCookies = {
  getAll: () => received,
  set: (name, value, attributes) => written.push([name, value, attributes]),
};
const headers: Pick<HeaderGetter, 'get'> = { get: () => 'visits=1' };
const request: NextRequestLike = { headers, cookies };
const response: NextResponseLike = { cookies };

export const next: number = visits.on(proxyJar(request, response)).get();
