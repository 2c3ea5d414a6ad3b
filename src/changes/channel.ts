/** The other tabs of this origin, where there is no CookieStore. */
import type { Source } from './watching.js';

/** A tab that finds a change notifies the others, which then refresh. */
export const channel: Source = ({ BroadcastChannel }, refresh) => {
  const tabs = new BroadcastChannel('gingersnap');
  let told = false;
  tabs.onmessage = () => {
    told = true;
    refresh();
    told = false;
  };
  // A tab that was notified need not notify others.
  return { stop: () => tabs.close(), changed: () => told || tabs.postMessage(null) };
};
