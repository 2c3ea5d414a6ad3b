// Every cookie of this page, defined once: what it holds, how long, what for, and what the visitor must allow first.
import { defineCookie, json, number, oneOf } from 'gingersnap';
import { consent } from './consent.ts';
import { jar } from './jar.ts';

export const cart = defineCookie('cart', {
  codec: json<readonly string[]>(),
  default: [],
  expires: '30d',
  consent,
  category: 'necessary',
  purpose: 'Keeps what you put into the cart',
}).on(jar);

export const signedInAs = defineCookie('signed_in_as', {
  consent,
  category: 'necessary',
  purpose: 'Greets you by name before the server has answered',
}).on(jar);

export const theme = defineCookie('theme', {
  codec: oneOf('auto', 'light', 'dark'),
  default: 'auto',
  expires: '365d',
  consent,
  category: 'preferences',
  purpose: 'Keeps the colours you chose',
}).on(jar);

export const language = defineCookie('language', {
  codec: oneOf('en', 'de', 'fr', 'ja'),
  default: 'en',
  expires: '365d',
  consent,
  category: 'preferences',
  purpose: 'Keeps the language you chose',
}).on(jar);

export const visits = defineCookie('visits', {
  codec: number,
  default: 0,
  expires: '90d',
  consent,
  category: 'analytics',
  purpose: 'Counts how often you come',
}).on(jar);

export const lookedAt = defineCookie('looked_at', {
  codec: json<readonly string[]>(),
  default: [],
  expires: '30d',
  consent,
  category: 'recommendations',
  // Before the visitor has agreed, nothing is remembered, not even in this page's memory.
  whenDenied: 'drop',
  purpose: 'Remembers what you looked at, to recommend more of it',
}).on(jar);

export const biscuits = defineCookie('biscuits', {
  codec: number,
  default: 0,
  expires: '30d',
  consent,
  category: 'necessary',
  purpose: 'Keeps the number of the first example',
}).on(jar);

export const greeting = defineCookie('greeting', {
  consent,
  category: 'necessary',
  purpose: 'Keeps the text of the Flask example',
}).on(jar);

export const mine = defineCookie('mine', {
  consent,
  category: 'necessary',
  purpose: 'Keeps what you write on this page',
}).on(jar);
