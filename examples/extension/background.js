// The number of the current tab's cookies, on the button. Chromium runs this as a service worker, Firefox as an event page.
import { extensionJar } from './dist/webext.mjs';

const api = globalThis.browser ?? globalThis.chrome;
let stop = () => {};
/** @type {string | undefined} */
let current;

async function follow() {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  if (!tab || tab.url === current) return;
  current = tab.url;
  stop();
  const jar = extensionJar({ url: current ?? 'about:blank', storeId: tab.cookieStoreId });
  const count = async () => {
    const { length } = await jar.getAllDetails();
    await api.action.setBadgeText({ text: length ? String(length) : '' });
  };
  stop = jar.onChange(count);
  await count();
}

// Said while the script is first run: these wake it.
api.tabs.onActivated.addListener(follow);
api.tabs.onUpdated.addListener(follow);
