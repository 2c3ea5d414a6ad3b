/** The cookies of Seeded.svelte. */
import { defineCookie, json, oneOf } from '../../../src/index.js';

export const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });
export const prefs = defineCookie('prefs', {
  codec: json<{ name: string }>(),
  default: { name: '' },
});
