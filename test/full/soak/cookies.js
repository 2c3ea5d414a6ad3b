// The soak's cookies in pieces, as its tabs, its server and the comparison at the end know them.
// In a tab the path below leads to /dist, too.
import { chunked, defineCookie } from '../../../dist/index.mjs';

/** How many tabs there are. */
export const TABS = 4;

/** @type {Record<string, ReturnType<typeof defineCookie<string>>>} */
export const big = Object.fromEntries(
  ['shared_big', ...Array.from({ length: TABS }, (_, tab) => `own${tab}_big`)].map((name) => [
    name,
    defineCookie(name, { chunked }),
  ]),
);

/** A text of two pieces that says a short value over and over. */
export const lengthen = (/** @type {string} */ value) =>
  `${value}-`.repeat(5000 / (value.length + 1));

/** The value that such a text says; a text that is not the whole of it stands for itself. */
export const shorten = (/** @type {string | undefined} */ text) => {
  const [value] = text?.split('-') ?? [];
  return value && text === lengthen(value) ? value : text?.slice(0, 40);
};

/** Whether this is the name of a piece. */
export const isPiece = (/** @type {string} */ name) => /^\w+_big\./.test(name);

/**
 * All that is to be read in a jar: the cookies, and in place of pieces what they say together.
 * @param {import('../../../dist/index.mjs').Jar} jar
 */
export const readAll = (jar) => {
  const texts = Object.entries(big).map(([name, cookie]) => [name, shorten(cookie.on(jar).get())]);
  const plain = Object.entries(jar.getAll()).filter(([name]) => !isPiece(name));
  return /** @type {Record<string, string>} */ (
    Object.fromEntries([...plain, ...texts.filter(([, text]) => text !== undefined)])
  );
};
