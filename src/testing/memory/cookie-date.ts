/** Reads the date of an `expires` attribute (RFC 6265bis, 5.1.1), which servers write in many ways. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** In milliseconds since 1970; NaN where it is no date. */
export const cookieDate = (text: string): number => {
  let time: number[] | undefined;
  let day: number | undefined;
  let month: number | undefined;
  let year: number | undefined;
  for (const token of text.split(/[\t -/;-@[-`{-~]+/)) {
    // Each part is the first token that looks like it.
    const clock = time ? undefined : /^(\d\d?):(\d\d?):(\d\d?)(?!\d)/.exec(token);
    if (clock) time = clock.slice(1).map(Number);
    else if (day === undefined && /^\d\d?(?!\d)/.test(token)) day = parseInt(token);
    else if (month === undefined && MONTHS.includes(token.slice(0, 3).toLowerCase()))
      month = MONTHS.indexOf(token.slice(0, 3).toLowerCase());
    else if (year === undefined && /^\d{2,4}(?!\d)/.test(token)) year = parseInt(token);
  }
  if (!time || day === undefined || month === undefined || year === undefined) return NaN;
  if (year < 100) year += year < 70 ? 2000 : 1900;
  const [hours, minutes, seconds] = time as [number, number, number];
  const date = Date.UTC(year, month, day, hours, minutes, seconds);
  // A 30th of February would be the 2nd of March.
  const exists = new Date(date).getUTCDate() === day && hours < 24 && minutes < 60 && seconds < 60;
  return exists && year > 1600 ? date : NaN;
};
