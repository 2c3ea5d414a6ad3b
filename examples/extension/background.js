// The number of a tab's cookies, on the button. Chromium runs this as a service worker, Firefox as an event page.
import { allOf, jarsOf } from './jars.js';

const api = globalThis.browser ?? globalThis.chrome;

async function count() {
  for (const tab of await api.tabs.query({ active: true })) {
    const { length } = await allOf((await jarsOf(tab)).jars);
    // It may be closed by now.
    await api.action
      .setBadgeText({ tabId: tab.id, text: length ? String(length) : '' })
      .catch(() => {});
  }
}

// Said while the script is first run: these wake it. A jar's `onChange` can't be, which needs the tab's address.
api.tabs.onActivated.addListener(count);
api.tabs.onUpdated.addListener(count);
api.cookies.onChanged.addListener(count);
api.permissions.onAdded.addListener(count);
api.permissions.onRemoved.addListener(count);
