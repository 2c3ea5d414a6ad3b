/**
 * A large text over several cookies: `name.0`, the head, says where the other pieces are. A new text's pieces go beside the old
 * one's, then the head is replaced, which is one write, and then the old pieces are removed: at no time is there half of anything.
 */

/** What the jar shows under each name that may be a piece, every duplicate. */
export type Shown = ReadonlyMap<string, readonly string[]>;

/** What is to be done, in this order: pieces written, then the head, then names removed. */
export interface Plan {
  readonly pieces: readonly (readonly [name: string, text: string])[];
  readonly head: readonly [name: string, text: string];
  readonly gone: readonly string[];
}

/** How many pieces a text may have: browsers keep 150 cookies of a site and more, and there are others. */
const MOST = 100;

/**
 * What marks a piece as ours, so that somebody else's `name.1` is not taken for one: the text's hash, and in the head where the rest is.
 * A count of more digits than `MOST` has is not ours, and would keep a reader looking.
 */
const HEAD = /^~([\da-z]+)\.(\d+)\.(\d{1,3})~/;
const PIECE = /^~([\da-z]+)~/;

/** Whether this is a name that the cookie uses: its own, from a time when it was not chunked, or a piece's. */
export const belongs = (name: string, key: string): boolean =>
  key.startsWith(name) && /^(\.\d+)?$/.test(key.slice(name.length));

/** Whether a cookie of ours stands there: somebody else's `name.1` does not begin with a mark. */
export const isPart = (name: string, key: string, text: string): boolean =>
  key === name || (belongs(name, key) && text.startsWith('~'));

/** The text; undefined where there is none, or not the whole of it. */
export const join = (name: string, shown: Shown): string | undefined => {
  // Somebody else's cookie of the same name may be there too, on a path of its own.
  for (const first of shown.get(`${name}.0`) ?? []) {
    const [mark, tag, start, count] = HEAD.exec(first) ?? [];
    if (mark === undefined) continue;
    let text = first.slice(mark.length);
    for (let i = 0; i < Number(count); i++) {
      const piece = shown
        .get(`${name}.${Number(start) + i}`)
        ?.find((piece) => piece.startsWith(`~${tag}~`));
      text += piece?.slice(tag!.length + 2) ?? '';
    }
    if (hash(text) === tag) return text;
  }
  return shown.get(name)?.[0];
};

/** How a text is to be written where this is shown. Undefined where it is too large. `fits`: whether a cookie is small enough. */
export const split = (
  name: string,
  text: string,
  shown: Shown,
  fits: (name: string, text: string) => boolean,
): Plan | undefined => {
  const tag = hash(text);
  const texts: string[] = [];
  for (let rest = text; rest || !texts.length;) {
    const mark = texts.length ? `~${tag}~` : `~${tag}.${MOST * 9}.${MOST}~`;
    const end = longest(rest, (end) => fits(`${name}.${MOST * 9}`, mark + rest.slice(0, end)));
    if ((!end && rest) || texts.length > MOST) return undefined;
    texts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  const count = texts.length - 1;
  const names = (from: number) => Array.from({ length: count }, (_, i) => `${name}.${from + i}`);
  // Beside the pieces that are in use, and beside whatever else has such a name.
  let start = 1;
  while (names(start).some((piece) => shown.has(piece))) start++;
  return {
    head: [`${name}.0`, `~${tag}.${start}.${count}~${texts[0]}`],
    pieces: names(start).map((piece, i) => [piece, `~${tag}~${texts[i + 1]}`]),
    gone: leftovers(name, shown),
  };
};

/** The names of all pieces that are shown, and the cookie's own; not somebody else's, and not the head. */
export const leftovers = (name: string, shown: Shown): string[] =>
  [...shown]
    .filter(
      ([key, texts]) =>
        key === name || (key !== `${name}.0` && texts.some((text) => PIECE.test(text))),
    )
    .map(([key]) => key);

/** The most UTF-16 units that fit, never half of a surrogate pair. No unit takes less than a byte. */
const longest = (text: string, fits: (end: number) => boolean): number => {
  const whole = (end: number) =>
    end - Number(/[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length);
  let [low, high] = [0, Math.min(text.length, 4096)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(whole(middle))) low = middle;
    else high = middle - 1;
  }
  return whole(low);
};

/** FNV-1a in 32 bits: to tell one text's pieces from another's. */
const hash = (text: string): string => {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(36);
};
