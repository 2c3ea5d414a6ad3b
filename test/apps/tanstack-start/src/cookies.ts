import { chunked, defineCookie, json, number, oneOf } from 'gingersnap';
import { z } from 'zod';

export const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });

const items = z.array(z.object({ name: z.string(), count: z.number() }));
export const cart = defineCookie('cart', {
  chunked,
  codec: json(items),
  default: [],
  expires: '30d',
});

/** Written by the middleware. */
export const visits = defineCookie('visits', { codec: number, default: 0, expires: '365d' });

export const session = defineCookie('session', { httpOnly: true, expires: '7d' });
