/** Explains what is wrong with `expires` or `maxAge`. */
import type { Finding } from '../cookie/error.js';
import { kind, quoted, shown } from './shown.js';

/** The words that people write for a unit, and what each is in units of a duration. */
const UNITS = new Map<string, readonly [count: number, unit: string]>(
  (
    [
      ['s sec secs second seconds', 1, 's'],
      ['m min mins minute minutes', 1, 'm'],
      ['h hr hrs hour hours', 1, 'h'],
      ['d day days', 1, 'd'],
      ['w wk wks week weeks', 1, 'w'],
      ['mo month months', 30, 'd'],
      ['y yr yrs year years', 365, 'd'],
    ] as const
  ).flatMap(([words, count, unit]) =>
    words.split(' ').map((word) => [word, [count, unit]] as const),
  ),
);

/** Explains the code `expiry`. */
export const explainExpiry = ({ what, value }: Finding): string =>
  what === 'maxAge' ? explainSeconds(value) : explainExpires(value);

const explainExpires = (value: unknown): string => {
  if (typeof value === 'string')
    return `expires ${shown(value)} is not a duration. Write ${meantBy(value)}.`;
  if (kind(value) === 'a Date')
    return 'expires is an invalid Date: what it was made of is no moment. Write new Date(2030, 0, 31), or a number of days.';
  if (typeof value !== 'number' || Number.isNaN(value))
    return `expires is ${kind(value)}. It must be a Date, a number of days, or a duration. Write 7, or '7d'.`;
  const days = `expires ${shown(value)} is a number of days`;
  // Milliseconds since 1970 are this large from 1973 on, seconds from 2001 on.
  if (value >= 1e11 && value < 1e16)
    return `${days}, so this looks like a timestamp. Write new Date(${value}).`;
  if (value >= 1e9 && value < 1e11)
    return `${days}, so this looks like a timestamp in seconds. Write new Date(${value} * 1000).`;
  return value > 0 && value < 1e9
    ? `${days}, which is more than 100 years. Write fewer days, or maxAge: ${value} if these are seconds.`
    : `${days}, which must lie within 100 years. Write 400, which is the longest that browsers keep a cookie.`;
};

/** What to write instead of a text that is not a duration. */
const meantBy = (text: string): string => {
  const trimmed = text.slice(0, 60).trim();
  const [, count, word = ''] = /^(\d{1,9}(?:\.\d{1,9})?)\s*([a-z]*)\.?$/i.exec(trimmed) ?? [];
  if (count && !word) {
    const number = Number(count);
    return `${number}, without quotes, for days, or '${number}d'`;
  }
  const unit = word === 'M' ? UNITS.get('mo') : UNITS.get(word.toLowerCase());
  if (count && unit) return `'${Number(count) * unit[0]}${unit[1]}' ${OTHER_FORMS}`;
  return /\d{4}/.test(trimmed) && text.length < 60 && !Number.isNaN(Date.parse(trimmed))
    ? `new Date(${quoted(trimmed)})`
    : `'7d' ${OTHER_FORMS}`;
};

const OTHER_FORMS = '(units: s, m, h, d, w), a number of days, or a Date';

const explainSeconds = (value: unknown): string => {
  const found = `maxAge ${shown(value)} is not a number of seconds`;
  if (typeof value === 'bigint') return `${found}: it is a bigint. Write Number(value).`;
  if (value === Infinity)
    return `maxAge Infinity is not a number of seconds. Write ${400 * 86_400}, which is 400 days: no browser keeps a cookie longer.`;
  if (typeof value !== 'string')
    return typeof value === 'number'
      ? `${found}. Write 900 for 15 minutes.`
      : `maxAge is ${kind(value)}. It must be a number of seconds. Write 900 for 15 minutes.`;
  const digits = /^\s*(\d{1,12})\s*$/.exec(value)?.[1];
  if (digits) return `${found}: it is a string. Write ${Number(digits)}, without quotes.`;
  return /^\d{1,9}[smhdw]$/.test(value)
    ? `${found}. Write expires: '${value}'.`
    : `${found}. Write 900 for 15 minutes, or expires: '15m'.`;
};
