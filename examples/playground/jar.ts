// The page's jar: document.cookie, with a note of each cookie that goes there.
import { createJar, documentStore, percent, serialize, type SetCookie } from 'gingersnap';

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

/** What this page wrote last under each name, as the cookie has it. No page is told the lifetime or the path of anybody else's. */
const mine = new Map<string, SetCookie & { readonly at: number }>();

/** What this page wrote under a name, if what is there now is that. */
export const ours = (name: string, rawValue: string) => {
  const found = [...mine.values()].find((cookie) => written([cookie.name], name) !== undefined);
  return found?.value === rawValue ? found : undefined;
};

export const page = documentStore();

export const jar = createJar({
  ...page,
  write: (cookie) => {
    if (lines.length === 0) setTimeout(() => (lines.length = 0));
    lines.push({ cookie: serialize(cookie), at: now() });
    mine.set(cookie.name, { ...cookie, at: now() });
    page.write(cookie);
  },
});
