/** What tells a service worker that cookies may have changed: `cookiechange`, for the names that it has subscribed to. */
import type { AsyncStore } from '../stores/store.js';
import { listens } from './watching.js';

/** A cookie that an event tells of. */
interface Told {
  readonly name?: string;
  readonly value?: string;
}

interface CookieChange extends Event {
  readonly changed: readonly Told[];
  readonly deleted: readonly Told[];
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

/** How long after its first listener a worker takes an event for one that may have woken it, in ms. */
export const WAKING = 1000;

export const watchWorker = (
  worker: Worker,
): Required<Pick<AsyncStore, 'watch' | 'subscribe' | 'snapshot'>> => {
  const wanted = new Map<string | undefined, number>();
  const list = () => [...wanted.keys()].map((name) => (name === undefined ? {} : { name }));
  // WebKit has no subscriptions, and so no events.
  const { cookies } = worker.registration;
  const { scope } = worker.registration;
  /** Whether a name was subscribed to before it was here: by a page, or by this worker's last run. */
  const earlier = new Map<string | undefined, Promise<boolean> | undefined>();
  /** What the events say is there. */
  const told = new Map<string, string>();
  let reads = false;
  const takeBack = async (name: string | undefined) => {
    // What was there before stays; and somebody may have begun to listen in the meantime.
    if ((await earlier.get(name)) || wanted.has(name)) return;
    await cookies?.unsubscribe([name === undefined ? {} : { name }]).catch(() => {});
  };
  return {
    // Firefox starts a worker anew after a while, which then reads an empty jar for as long as it runs. The events still say what there is.
    snapshot: (cookies) => {
      reads ||= cookies !== '';
      return reads ? cookies : [...told].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    watch: (look) => {
      const begun = Date.now();
      const hear = (event: Event) => {
        const { changed, deleted, waitUntil } = event as CookieChange;
        for (const { name = '', value = '' } of changed) told.set(name, value);
        for (const { name = '' } of deleted) told.delete(name);
        const isNews = !reads || Date.now() - begun < WAKING;
        // The worker lives until its listeners have heard.
        waitUntil.call(
          event,
          Promise.resolve(look(isNews ? (now) => beforeThat(now, changed, deleted) : undefined)),
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

/**
 * A worker that was woken by a change saw the cookies only after it; this is how they were before, as far as the event says: without
 * what is told to be changed, and with what is told to be deleted, whose value a worker does not know.
 */
export const beforeThat = (
  now: string,
  changed: readonly Told[],
  deleted: readonly Told[],
): string => {
  const names = new Set(changed.map(({ name }) => name));
  const others = now
    .split('; ')
    .filter((cookie) => !names.has(cookie.slice(0, Math.max(cookie.indexOf('='), 0))));
  return [...others, ...deleted.map(({ name, value = '' }) => `${name}=${value}`)]
    .filter(Boolean)
    .join('; ');
};
