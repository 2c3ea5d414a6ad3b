// The jars of a tab: the one of its site, and what is partitioned there (CHIPS).
import { raw } from './dist/index.mjs';
import { extensionJar } from './dist/webext.mjs';

const api = globalThis.browser ?? globalThis.chrome;

/** @typedef {Awaited<ReturnType<typeof api.tabs.get>>} Tab */

/** @param {Tab | undefined} tab */
export async function jarsOf(tab) {
  // Without permission for its host a tab's address is not told.
  const url = new URL(tab?.url ?? 'about:blank');
  // Private windows and Firefox's containers have stores of their own. Who names none gets another one's cookies.
  const storeId = (await api.cookies.getAllCookieStores()).find(({ tabIds }) =>
    tabIds.some((id) => id === tab?.id),
  )?.id;
  // Chromium wants the site, which its newer versions tell; to Firefox any address of it will do.
  const told =
    tab &&
    (await api.cookies.getPartitionKey?.({ tabId: tab.id, frameId: 0 }).catch(() => undefined));
  const partitionKey = told?.partitionKey ?? { topLevelSite: url.origin };
  // What stands in them, so that what is not edited stays as it is: text.js decodes it.
  const places = [
    { url, storeId },
    { url, storeId, partitionKey },
  ];
  return { url, jars: places.map((place) => extensionJar(place, { encoding: raw })) };
}

/** @param {readonly import('./dist/webext.mjs').ExtensionJar[]} jars */
export const allOf = async (jars) =>
  (await Promise.all(jars.map((jar) => jar.getAllDetails()))).flat();
