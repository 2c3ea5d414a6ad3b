// The page's jar: document.cookie, with a note of each string that goes there.
import { createJar, documentStore, percent, serialize } from 'gingersnap';

/** Milliseconds since 1970 and parts of them, on one clock for all pages and the server of this machine. */
export const now = (): number => performance.timeOrigin + performance.now();

export interface Line {
  /** Exactly what was assigned to document.cookie. */
  readonly cookie: string;
  readonly at: number;
}

/** The name as it stands in the first of these cookies that has it: as it is, or percent-encoded. */
export const written = (cookies: readonly string[], name: string): string | undefined =>
  cookies
    .map((cookie) => cookie.split('=')[0] ?? '')
    .find((key) => key === name || percent.decode(key) === name);

/** What the jar has written in this task, in order. */
export const lines: Line[] = [];

export const page = documentStore();

export const jar = createJar({
  ...page,
  write: (cookie) => {
    if (lines.length === 0) setTimeout(() => (lines.length = 0));
    lines.push({ cookie: serialize(cookie), at: now() });
    page.write(cookie);
  },
});
