/** What notifies a page that its cookies may have changed. */
import { channel } from './channel.js';
import { focus } from './focus.js';
import { responses } from './responses.js';
import { storeEvents } from './store-events.js';
import { timer } from './timer.js';
import { listens, switchOn, type Source, type View, type Watching } from './watching.js';

/**
 * Watches a page while it is visible; when it becomes so again, or comes back from the back/forward cache, there is a look at once.
 * Where the events of a CookieStore could be switched on they are enough, and nothing polls.
 */
export const watchPage = (
  view: View,
  refresh: () => void,
  interval: number,
  more: readonly Source[] = [],
  isOurs: (store: unknown) => boolean = () => false,
): Watching => {
  const { document } = view;
  // Without a document (Node), and where a test has put an object with a `cookie` in its place, nothing reports changes.
  const targets: (Partial<EventTarget> | undefined)[] = [view, document];
  if (!targets.every((target) => target?.addEventListener)) return switchOn([], view, refresh);
  const fallbacks = [channel, responses, focus, timer(interval)];
  /** Whether the CookieStore's events are on, or would be. */
  let native = true;
  const events: Source = () => {
    // A page may have a `cookieStore` that is not the browser's: without events (the npm package cookie-store 3), or with a getter that throws.
    if (native)
      try {
        const { cookieStore } = view;
        if (!isOurs(cookieStore)) return storeEvents(view, refreshIfShown, failed);
      } catch {}
    native = false;
    return switchOn(fallbacks, view, refreshIfShown);
  };
  let watching: Watching | undefined;
  const refreshIfShown = () => watching && refresh();
  const begin = () => (watching ??= switchOn([...more, events], view, refreshIfShown));
  const end = () => {
    watching?.stop();
    watching = undefined;
  };
  const failed = () => {
    if (!native) return;
    native = false;
    if (!watching) return;
    end();
    begin();
    refresh();
  };
  const shown = () => document.visibilityState !== 'hidden';
  const onVisibility = ({ type }: Event) => {
    // A page in the back/forward cache must hold no open channel, or the browser throws it away.
    if (type === 'pagehide' || !shown()) end();
    else if (!watching) {
      begin();
      refresh();
    }
  };
  const heard = [
    listens(document, ['visibilitychange'], onVisibility),
    listens(view, ['pagehide', 'pageshow'], onVisibility),
  ];
  if (shown()) begin();
  return {
    stop: () => {
      heard.forEach(({ stop }) => stop());
      end();
    },
    changed: () => watching?.changed?.(),
  };
};
