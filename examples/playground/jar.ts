// The page's jar: document.cookie, with a note of each string that goes there.
import { createJar, documentStore } from 'gingersnap';

/** Milliseconds since 1970 and parts of them, on one clock for all pages and the server of this machine. */
export const now = (): number => performance.timeOrigin + performance.now();

export interface Line {
  /** Exactly what was assigned to document.cookie. */
  readonly cookie: string;
  readonly at: number;
}

/** What the jar has written in this task, in order. */
export const lines: Line[] = [];

const page = documentStore();

export const jar = createJar({
  ...page,
  write: cookie => {
    if (lines.length === 0) setTimeout(() => (lines.length = 0));
    lines.push({ cookie, at: now() });
    page.write(cookie);
  },
});
