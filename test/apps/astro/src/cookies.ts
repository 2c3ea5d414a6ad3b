import { defineCookie, json, number, oneOf } from 'gingersnap';
import { z } from 'zod';

export const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });
export const cart = defineCookie('cart', {
  codec: json(z.array(z.object({ id: z.string(), count: z.number().int().positive() }))),
  default: [],
  expires: '30d',
});
export const visits = defineCookie('visits', { codec: number, default: 0, expires: '30d' });
export const session = defineCookie('session', { httpOnly: true, expires: '7d' });
