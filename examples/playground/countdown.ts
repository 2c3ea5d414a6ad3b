// How long a cookie has yet: known of what this page wrote, and of nothing else.
import { ours } from './jar.ts';

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const;

/** The two largest units: `29 d 23 h`, `59 s`. */
const duration = (seconds: number): string => {
  let rest = Math.max(0, Math.ceil(seconds));
  const parts = UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count ? [`${String(count)} ${unit}`] : [];
  });
  return parts.slice(0, 2).join(' ') || '0 s';
};

/** Empty where somebody else wrote what is there. */
export const remaining = (name: string, rawValue: string): string => {
  const cookie = ours(name, rawValue);
  if (!cookie) return '';
  const { maxAge, expires, at } = cookie;
  const end = maxAge === undefined ? expires?.getTime() : at + maxAge * 1000;
  return end === undefined
    ? 'ends with the browser'
    : `ends in ${duration((end - Date.now()) / 1000)}`;
};
