// The site's cookies, said once: the page and every server import them.
import { defineCookie, number, oneOf } from 'gingersnap';

export type Theme = 'dark' | 'light';

export const theme = defineCookie('theme', {
  codec: oneOf('dark', 'light'),
  default: 'light',
  expires: '365d',
});

/** Written by the server, read by both. */
export const visits = defineCookie('visits', { codec: number, default: 0, expires: '30d' });

/** The server's alone: no script sees it. */
export const session = defineCookie('session', {
  httpOnly: true,
  sameSite: 'strict',
  expires: '7d',
});
