/** How cookies were before a change, for a place that reports a change which nobody has seen coming. */

/** Turns the text that `read` gives after a change into the text that it would have given before. */
export type Before = (cookies: string) => string;

/** A cookie that an event is about. */
export interface ReportedCookie {
  readonly name?: string;
  readonly value?: string;
}

/** How long after its first listener a worker takes an event for one that may have woken it, in ms. */
export const WAKING = 1000;

/**
 * A worker that was woken by a change saw the cookies only after it; this is how they were before, as far as the event says: without
 * the changed ones, and with the deleted ones, whose value a worker does not know.
 */
export const beforeChange = (
  cookies: string,
  changed: readonly ReportedCookie[],
  deleted: readonly ReportedCookie[],
): string => {
  const names = new Set(changed.map(({ name }) => name));
  const others = cookies
    .split('; ')
    .filter((cookie) => !names.has(cookie.slice(0, Math.max(cookie.indexOf('='), 0))));
  return [...others, ...deleted.map(({ name, value = '' }) => `${name}=${value}`)]
    .filter(Boolean)
    .join('; ');
};
