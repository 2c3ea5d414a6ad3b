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
}

/** A service worker's global, as far as it is used here. */
export interface Worker extends EventTarget {
  readonly registration: { readonly scope: string; readonly cookies?: Subscriptions };
}

/** How long after its first listener a worker takes a name's first event for one that has woken it, in ms. */
export const WAKING = 1000;

export const watchWorker = (worker: Worker): Required<Pick<AsyncStore, 'watch' | 'subscribe'>> => {
  const wanted = new Map<string | undefined, number>();
  const list = () => [...wanted.keys()].map((name) => (name === undefined ? {} : { name }));
  // WebKit has no subscriptions, and so no events.
  const { cookies } = worker.registration;
  return {
    watch: (look) => {
      const begun = Date.now();
      const known = new Set<string | undefined>();
      const hear = (event: Event) => {
        const { changed, deleted, waitUntil } = event as CookieChange;
        const isNews = ({ name }: Told) => Date.now() - begun < WAKING && !known.has(name);
        const news = [changed.filter(isNews), deleted.filter(isNews)] as const;
        for (const { name } of [...changed, ...deleted]) known.add(name);
        // The worker lives until its listeners have heard.
        waitUntil.call(
          event,
          Promise.resolve(look(news.flat().length ? (now) => beforeThat(now, ...news) : undefined)),
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
      for (const name of mine) wanted.set(name, (wanted.get(name) ?? 0) + 1);
      cookies?.subscribe(list()).catch(() => {});
      return () => {
        for (const name of mine) {
          mine.delete(name);
          const others = wanted.get(name)! - 1;
          if (others) wanted.set(name, others);
          else {
            wanted.delete(name);
            cookies?.unsubscribe([name === undefined ? {} : { name }]).catch(() => {});
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
