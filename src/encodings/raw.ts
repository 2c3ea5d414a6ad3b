/** The encoding that changes nothing. */
import type { Encoding } from './encoding.js';

const same = (text: string) => text;

/**
 * Writes and reads the text unchanged, for servers that decode nothing (Go, Tomcat, Koa, hapi). For text that a cookie can't hold
 * (control characters, `;`, blanks at the ends, a lone surrogate) `set` returns `value`. Non-ASCII text is written, but WebKit cuts it:
 * there `set` returns `rejected`.
 *
 * @example
 * set('token', 'a=b', { encoding: raw }) // token=a=b
 */
export const raw: Encoding = { encode: same, decode: same };
