import { chunked, defineCookie, json, number, oneOf } from 'gingersnap';
import { createConsent } from 'gingersnap/consent';
import { reactRouter } from 'gingersnap/interop';
import { z } from 'zod';

export const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });

const items = z.array(z.object({ name: z.string(), count: z.number() }));
export const cart = defineCookie('cart', {
  chunked,
  codec: json(items),
  default: [],
  expires: '30d',
});

/** Written by the root's loader. */
export const visits = defineCookie('visits', { codec: number, default: 0, expires: '365d' });

export const session = defineCookie('session', { httpOnly: true, expires: '7d' });

export const consent = createConsent({
  categories: { necessary: { required: true }, preferences: {} },
});
export const note = defineCookie('note', { consent, category: 'preferences', default: 'none' });

/** Shared with `createCookie('prefs')`. */
const prefsSchema = z.object({ name: z.string() });
export const prefs = defineCookie('prefs', {
  codec: json(prefsSchema),
  encoding: reactRouter,
  default: { name: 'nobody' },
});
