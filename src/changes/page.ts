/** What tells a page that its cookies may have changed. */
import { channel } from './channel.js';
import { focus } from './focus.js';
import { responses } from './responses.js';
import { storeEvents } from './store-events.js';
import { timer } from './timer.js';
import { listens, switchOn, type Source, type View, type Watching } from './watching.js';

/**
 * Watches a page while it is visible; when it becomes so again, or comes back from the back/forward cache, there is a look at once.
 * Where there is a CookieStore its events are enough, and nothing polls.
 */
export const watchPage = (
  view: View,
  look: () => void,
  interval: number,
  more: readonly Source[] = [],
  native: unknown = view.cookieStore,
): Watching => {
  const { document } = view;
  // Without a document (Node), and where a test has put an object with a `cookie` in its place, nothing tells of changes.
  const targets: (Partial<EventTarget> | undefined)[] = [view, document];
  if (!targets.every((target) => target?.addEventListener)) return switchOn([], view, look);
  const sources = [
    ...more,
    ...(native ? [storeEvents] : [channel, responses, focus, timer(interval)]),
  ];
  let watching: Watching | undefined;
  const lookIfShown = () => watching && look();
  const begin = () => (watching ??= switchOn(sources, view, lookIfShown));
  const end = () => {
    watching?.stop();
    watching = undefined;
  };
  const shown = () => document.visibilityState !== 'hidden';
  const onVisibility = ({ type }: Event) => {
    // A page in the back/forward cache must hold no open channel, or the browser throws it away.
    if (type === 'pagehide' || !shown()) end();
    else if (!watching) {
      begin();
      look();
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
