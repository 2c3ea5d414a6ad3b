/** What notifies a service worker that cookies may have changed: `cookiechange`, for the names that it has subscribed to. */
import { beforeChange, WAKING, type ReportedCookie } from '../changes/before.js';
import { listens } from '../changes/watching.js';
import type { ReportingStore } from './draft.js';

interface CookieChange extends Event {
  readonly changed: readonly ReportedCookie[];
  readonly deleted: readonly ReportedCookie[];
  readonly waitUntil: (promise: Promise<unknown>) => void;
}

interface Subscriptions {
  readonly subscribe: (cookies: { name?: string }[]) => Promise<void>;
  readonly unsubscribe: (cookies: { name?: string }[]) => Promise<void>;
  readonly getSubscriptions?: () => Promise<readonly { name?: string; url?: string }[]>;
}

/** A service worker's global, as far as it is used here. */
export interface Worker extends EventTarget {
  readonly registration: { readonly scope: string; readonly cookies?: Subscriptions };
}

export const watchWorker = (
  worker: Worker,
): Required<Pick<ReportingStore, 'watch' | 'subscribe' | 'correct'>> => {
  const wanted = new Map<string | undefined, number>();
  const list = () => [...wanted.keys()].map((name) => (name === undefined ? {} : { name }));
  // WebKit has no subscriptions, and so no events.
  const { cookies } = worker.registration;
  const { scope } = worker.registration;
  /** Whether a name was subscribed to before it was here: by a page, or by this worker's last run. */
  const earlier = new Map<string | undefined, Promise<boolean> | undefined>();
  /** What the events say is there. */
  const reported = new Map<string, string>();
  let reads = false;
  const takeBack = async (name: string | undefined) => {
    // What was there before stays; and somebody may have begun to listen in the meantime.
    if ((await earlier.get(name)) || wanted.has(name)) return;
    await cookies?.unsubscribe([name === undefined ? {} : { name }]).catch(() => {});
  };
  return {
    // Firefox starts a worker anew after a while, which then reads an empty jar for as long as it runs. The events still say what there is.
    correct: (cookies) => {
      reads ||= cookies !== '';
      return reads ? cookies : [...reported].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    watch: (refresh) => {
      const begun = Date.now();
      const hear = (event: Event) => {
        const { changed, deleted, waitUntil } = event as CookieChange;
        for (const { name = '', value = '' } of changed) reported.set(name, value);
        for (const { name = '' } of deleted) reported.delete(name);
        const isNews = !reads || Date.now() - begun < WAKING;
        // The worker lives until its listeners have heard.
        waitUntil.call(
          event,
          Promise.resolve(
            refresh(isNews ? (now) => beforeChange(now, changed, deleted) : undefined),
          ),
        );
      };
      const heard = [
        listens(worker, ['cookiechange'], hear),
        // Chromium takes no subscription before the worker is active.
        listens(worker, ['activate'], (event) =>
          (event as CookieChange).waitUntil(cookies?.subscribe(list()) ?? Promise.resolve()),
        ),
      ];
      return () => heard.forEach(({ stop }) => stop());
    },
    /** Subscribes to these names, or to all; the function that it gives takes back what nobody else wants. */
    subscribe: (names: readonly (string | undefined)[] = [undefined]) => {
      const mine = new Set(names);
      // Asked before this one is made, which is then not in the answer.
      const there = cookies?.getSubscriptions?.().catch(() => []);
      for (const name of mine) {
        wanted.set(name, (wanted.get(name) ?? 0) + 1);
        if (!earlier.has(name))
          earlier.set(
            name,
            there?.then((list) => list.some((one) => one.name === name && one.url === scope)),
          );
      }
      cookies?.subscribe(list()).catch(() => {});
      return () => {
        for (const name of mine) {
          mine.delete(name);
          const rest = wanted.get(name)! - 1;
          if (rest) wanted.set(name, rest);
          else {
            wanted.delete(name);
            void takeBack(name);
          }
        }
      };
    },
  };
};
