// Shows, edits, removes and watches the cookies of a tab: the current one, or the one that `?tab=` names.
import { extensionJar } from './dist/webext.mjs';

const api = globalThis.browser ?? globalThis.chrome;
const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const template = /** @type {HTMLTemplateElement} */ (byId('cookie'));

const id = Number(new URLSearchParams(location.search).get('tab'));
const tab = id ? await api.tabs.get(id) : (await api.tabs.query({ active: true, currentWindow: true }))[0];
// Without permission for its host a tab's address is not told. Firefox's containers have jars of their own.
const url = new URL(tab?.url ?? 'about:blank');
const jar = extensionJar({ url, storeId: tab?.cookieStoreId });

/** @typedef {import('./dist/webext.mjs').CookieDetails} CookieDetails */

/**
 * The row of each cookie, so that what is being edited stays when another one changes.
 * @type {Map<string, { element: HTMLElement, show: (cookie: CookieDetails) => void }>}
 */
const rows = new Map();

/** @param {string} text */
const say = (text) => {
  byId('message').textContent = text;
};

/**
 * Does it, and says what became of it. What no browser would keep (too long a text) throws.
 * @param {() => ReturnType<typeof jar.remove>} write
 * @param {string} done
 */
async function answered(write, done) {
  const { ok, code, message } = await write().catch((error) => error);
  say(ok ? done : `${code}: ${message}`);
  return ok;
}

/** @param {CookieDetails} cookie */
function makeRow({ name, attributes }) {
  const [element] = /** @type {[HTMLElement]} */ ([...document.importNode(template.content, true).children]);
  const find = (/** @type {string} */ selector) => /** @type {any} */ (element.querySelector(selector));
  const [form, input, remove] = [find('form'), find('.value'), find('.remove')];
  find('.name').textContent = name;
  find('.save').ariaLabel = `Save ${name}`;
  remove.ariaLabel = `Remove ${name}`;
  form.addEventListener('submit', async (/** @type {Event} */ event) => {
    event.preventDefault();
    const text = input.value;
    if (!(await answered(() => jar.set(name, text, attributes), `${name} is saved.`))) return;
    // It is being edited no more, so that the next change shows.
    input.defaultValue = text;
    form.reset();
  });
  remove.addEventListener('click', async () => {
    if (await answered(() => jar.remove(name, attributes), `${name} is removed.`)) byId('title').focus();
  });
  /** @param {CookieDetails} cookie */
  const show = (cookie) => {
    ({ attributes } = cookie);
    find('.attributes').textContent = words(cookie);
    // What is being edited stays.
    input.defaultValue = cookie.value;
  };
  return { element, show };
}

/** @param {CookieDetails} cookie */
function words({ domain, hostOnly, path, secure, httpOnly, sameSite, expires }) {
  const scope = `${hostOnly ? '' : 'all below '}${domain}${path}`;
  const end = expires ? `until ${expires.toLocaleString()}` : 'until the browser is closed';
  return [scope, secure && 'Secure', httpOnly && 'HttpOnly', sameSite && `SameSite ${sameSite}`, end].filter(Boolean).join(' · ');
}

async function show() {
  const gone = new Map(rows);
  const all = await jar.getAllDetails();
  for (const cookie of all) {
    const { name, domain, hostOnly, path } = cookie;
    const key = JSON.stringify([name, domain, hostOnly, path]);
    const row = rows.get(key) ?? makeRow(cookie);
    row.show(cookie);
    if (!rows.has(key)) byId('cookies').append(row.element);
    rows.set(key, row);
    gone.delete(key);
  }
  for (const [key, { element }] of gone) {
    element.remove();
    rows.delete(key);
  }
  if (!all.length && !byId('message').textContent) say('There are no cookies here.');
}

/** @param {import('./dist/webext.mjs').ExtensionChange} change */
function log({ name, value, oldValue, cause }) {
  const line = document.createElement('li');
  const happened = value === undefined ? `is gone; it was "${oldValue}"` : oldValue === undefined ? `is "${value}"` : `was "${oldValue}" and is "${value}"`;
  line.textContent = `${new Date().toLocaleTimeString()} ${name} ${happened} (${cause ?? 'no cause told'})`;
  byId('changes').prepend(line);
}

// Firefox lets the visitor take the permission away, and hides the tab's address then: so all sites are asked for.
const origins = ['<all_urls>'];
byId('allow').hidden = await api.permissions.contains({ origins });
byId('allow').addEventListener('click', async () => {
  if (await api.permissions.request({ origins })) location.reload();
});
byId('host').textContent = url.host || 'this tab';
jar.onChange((change) => {
  log(change);
  void show();
});
await show();
byId('cookies').ariaBusy = 'false';
