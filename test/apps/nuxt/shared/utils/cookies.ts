import { defineCookie, json, number, oneOf } from 'gingersnap';
import { z } from 'zod';

export const themeCookie = defineCookie('theme', {
  codec: oneOf('dark', 'light'),
  default: 'light',
});
export const cartCookie = defineCookie('cart', {
  codec: json(z.array(z.object({ id: z.string(), count: z.number().int().positive() }))),
  default: [],
  expires: '30d',
});
export const prefsCookie = defineCookie('prefs', {
  codec: json(z.object({ name: z.string(), sizes: z.array(z.string()) })),
  default: { name: '', sizes: [] },
});
export const visitsCookie = defineCookie('visits', { codec: number, default: 0, expires: '30d' });
export const sessionCookie = defineCookie('session', { httpOnly: true, expires: '7d' });
