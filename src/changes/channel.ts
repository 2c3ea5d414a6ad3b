/** The other tabs of this origin, where there is no CookieStore. */
import type { Source } from './watching.js';

/** What one tab finds it tells the others, which then refresh themselves. */
export const channel: Source = ({ BroadcastChannel }, refresh) => {
  const tabs = new BroadcastChannel('gingersnap');
  let told = false;
  tabs.onmessage = () => {
    told = true;
    refresh();
    told = false;
  };
  // What a tab was told of, it need not tell on.
  return { stop: () => tabs.close(), changed: () => told || tabs.postMessage(null) };
};
