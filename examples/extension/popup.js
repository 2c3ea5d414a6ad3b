// Shows and watches the cookies of a tab: the current one, or the one that `?tab=` names.
import { keyOf } from './details.js';
import { allOf, jarsOf } from './jars.js';
import { log } from './log.js';
import { makeRow } from './row.js';

const api = globalThis.browser ?? globalThis.chrome;
const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const id = Number(new URLSearchParams(location.search).get('tab'));
const tab = id
  ? await api.tabs.get(id)
  : (await api.tabs.query({ active: true, currentWindow: true }))[0];
const { url, jars } = await jarsOf(tab);

// Firefox lets the visitor take the permission away, and hides the tab's address then: so all sites are asked for.
const origins = ['<all_urls>'];

/**
 * The row of each cookie, so that what is being edited stays when another one changes.
 * @type {Map<string, import('./row.js').Row>}
 */
const rows = new Map();

async function show() {
  const all = await allOf(jars);
  // Asked afterwards, since what may not be seen reads as empty.
  const mayAll = await api.permissions.contains({ origins });
  const gone = new Map(rows);
  for (const cookie of all) {
    const key = keyOf(cookie);
    const jar = /** @type {import('./row.js').ExtensionJar} */ (jars[cookie.partitionKey ? 1 : 0]);
    const row = rows.get(key) ?? makeRow(cookie, { jar, url, refresh: show });
    row.show(cookie);
    if (!rows.has(key)) byId('cookies').append(row.element);
    rows.set(key, row);
    gone.delete(key);
  }
  for (const [key, { element }] of gone) {
    element.remove();
    rows.delete(key);
  }
  byId('allow').hidden = mayAll;
  byId('none').hidden = !mayAll || all.length > 0;
}

byId('allow').addEventListener('click', () => void api.permissions.request({ origins }));
// All that is said here is about what may be seen: it begins anew.
for (const event of [api.permissions.onAdded, api.permissions.onRemoved])
  event.addListener(() => location.reload());

byId('host').textContent = url.host || 'this tab';
for (const jar of jars)
  jar.onChange((change) => {
    log(change);
    void show();
  });
// Also for what no jar tells of: a cookie that a more specific one hides, a lifetime that is made longer.
api.cookies.onChanged.addListener(() => void show());
await show();
byId('cookies').ariaBusy = 'false';
