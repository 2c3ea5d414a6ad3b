/** Text as it stands. */
import type { Encoding } from './encoding.js';

const same = (text: string) => text;

/**
 * Writes and reads the text as it stands, for servers that decode nothing (Go, Tomcat, Koa, hapi).
 * What a cookie can't hold (controls, `;`, outer blanks, a lone surrogate) makes `set` throw a CookieError with code `'value'`.
 * Non-ASCII text is written as asked, but WebKit cuts it: the answer of `set` then says `rejected`.
 */
export const raw: Encoding = { encode: same, decode: same };
