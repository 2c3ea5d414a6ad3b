/** The synchronous verbs on paper: what they would write and answer, given what a place that answers by promise has shown. */
import type { Before } from '../changes/before.js';
import type { CookiesByName } from '../changes/change.js';
import { PROBE } from '../cookie/probe.js';
import { isRemoval, serialize, type SetCookie } from '../cookie/set-cookie.js';
import { openWith, verbsOf } from '../jar/jar.js';
import type { SetOptions } from '../jar/options.js';
import type { AsyncStore, Store } from '../stores/store.js';

/** A store whose events may say more than its `read` shows. */
export interface ReportingStore extends Omit<AsyncStore, 'watch'> {
  /** As {@link AsyncStore}'s; `before` says how the cookies were before what is reported. */
  readonly watch?: (refresh: (before?: Before) => void | Promise<void>) => () => void;
  /** The cookies, where `read` shows these. @default what `read` shows */
  readonly correct?: (cookies: string) => string;
}

/** Whether a cookie that was tried out became visible, by what was written. */
type Trials = Map<string, boolean>;

export const createDraft = (store: ReportingStore, attributes: SetOptions | undefined) => {
  let cookies = '';
  let written: SetCookie[] = [];
  let trials: Trials = new Map();
  let untried: SetCookie | undefined;
  let shown = false;

  const paper = Object.create(store, {
    // What is on paper is no write on a page.
    document: { value: undefined },
    read: { value: () => [cookies, ...(shown ? [`${PROBE}=`] : [])].filter(Boolean).join('; ') },
    write: {
      value: (cookie: SetCookie) => {
        if (cookie.name !== PROBE) written.push(cookie);
        else if (isRemoval(cookie)) shown = false;
        else {
          const trial = trials.get(serialize(cookie));
          shown = trial ?? false;
          if (trial === undefined) untried ??= cookie;
        }
      },
    },
  }) as Store;
  const jar = openWith(paper, attributes);

  /** Takes what the place shows from now on. Between this and the verb that was waiting for it nothing else may come. */
  const show = (text: string): void => {
    cookies = text;
  };

  const verbs = verbsOf(jar);
  return {
    verbs,
    encoding: jar.encoding,
    defaults: jar.defaults,
    show,
    /** What a verb gives, and the cookies that it wants written. */
    record: <T>(act: () => T): [T, readonly SetCookie[]] => {
      written = [];
      return [act(), written];
    },
    /** All cookies as they would be where the place showed this. @default what it shows */
    allIn: (text = cookies): CookiesByName => {
      const now = cookies;
      show(text);
      const all = verbs.getAll();
      show(now);
      return all;
    },
    /** Asks the rules about what was read; where only a cookie can tell, one is tried out, and they are asked again. */
    settle: async <T>(
      ask: () => T,
      read: () => string | Promise<string>,
      tryOut: (cookie: SetCookie) => Promise<boolean>,
    ): Promise<T> => {
      const mine: Trials = new Map();
      for (;;) {
        show(await read());
        trials = mine;
        untried = undefined;
        const answer = ask();
        const cookie = untried as SetCookie | undefined;
        if (!cookie) return answer;
        mine.set(serialize(cookie), await tryOut(cookie));
      }
    },
  };
};
