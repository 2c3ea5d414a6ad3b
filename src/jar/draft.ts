/** The synchronous verbs on paper: what they would write and answer, given what a place that answers in its own time has shown. */
import { GONE, underOthers } from '../cookie/lifetime.js';
import { PROBE } from '../cookie/probe.js';
import { open, verbsOf } from './jar.js';
import type { JarAttributes } from './options.js';
import type { AsyncStore, Store } from '../stores/store.js';

/** Whether a cookie that was tried out became visible, by what was written. */
type Trials = Map<string, boolean>;

export const makeDraft = (store: AsyncStore, attributes: JarAttributes | undefined) => {
  let cookies = '';
  let written: string[] = [];
  let trials: Trials = new Map();
  let untried: string | undefined;
  let shown = false;

  const paper = Object.create(store, {
    read: { value: () => [cookies, ...(shown ? [`${PROBE}=`] : [])].filter(Boolean).join('; ') },
    write: {
      value: (cookie: string) => {
        if (!cookie.startsWith(`${PROBE}=`)) written.push(cookie);
        else if (cookie.includes(GONE)) shown = false;
        else {
          shown = trials.get(cookie) ?? false;
          if (!trials.has(cookie)) untried ??= cookie;
        }
      },
    },
  }) as Store;
  const jar = open(paper, attributes && underOthers(attributes));

  /** What the place shows from now on. Between this and the verb that was waiting for it nothing else may come. */
  const show = (text: string): void => {
    cookies = text;
  };

  const verbs = verbsOf(jar);
  return {
    verbs,
    encoding: jar.defaults.encoding,
    show,
    /** What a verb gives, and the cookies that it wants written. */
    written: <T>(act: () => T): [T, readonly string[]] => {
      written = [];
      return [act(), written];
    },
    /** All cookies as they would be where the place showed this. */
    allOf: (text: string): Readonly<Record<string, string>> => {
      const now = cookies;
      show(text);
      const all = verbs.getAll();
      show(now);
      return all;
    },
    /** Asks the rules; where only a cookie can tell, one is tried out, and they are asked again. */
    settle: async <T>(ask: () => T, tryOut: (cookie: string) => Promise<boolean>): Promise<T> => {
      const mine: Trials = new Map();
      for (;;) {
        trials = mine;
        untried = undefined;
        const answer = ask();
        const cookie = untried as string | undefined;
        if (cookie === undefined) return answer;
        mine.set(cookie, await tryOut(cookie));
      }
    },
  };
};
