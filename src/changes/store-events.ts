/** The browser's own word: CookieStore's `change`. */
import { listens, type View, type Watching } from './watching.js';

/**
 * A reason to refresh, never believed by itself: WebKit fires for a write of the same value, Firefox and WebKit for paths that this page
 * does not see, and none of them for a cookie that becomes HttpOnly. `failed` is called where the store stops answering.
 */
export const storeEvents = (
  { cookieStore }: View,
  refresh: () => void,
  failed: () => void,
): Watching => {
  // In Chromium document.cookie may still show what was before, when the event comes, and in WebKit once more what was before the last
  // of several writes; after an answer of the store neither does. Chromium also loses the event of a write in the task of the first
  // addEventListener (15 of 20), and none after an answer.
  const refreshAfterAnswer = () => void cookieStore.get('gingersnap').then(refresh, failed);
  refreshAfterAnswer();
  return listens(cookieStore, ['change'], () => {
    try {
      refreshAfterAnswer();
    } catch {
      failed();
    }
  });
};
