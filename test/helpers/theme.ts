/** The cookie that the components of every framework show, each as its users would write it. */
import { defineCookie, oneOf } from '../../src/index.js';

export const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });

export const other = (value: 'dark' | 'light') => (value === 'dark' ? 'light' : 'dark');

/** Puts two buttons into the target, which show the theme and take the other one; gives what takes them away. */
export type Mount = (target: Element) => () => void;
