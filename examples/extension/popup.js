// Shows, edits, removes and watches the cookies of a tab: the current one, or the one that `?tab=` names.
import { allOf, jarsOf } from './jars.js';

const api = globalThis.browser ?? globalThis.chrome;
const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const template = /** @type {HTMLTemplateElement} */ (byId('cookie'));

const id = Number(new URLSearchParams(location.search).get('tab'));
const tab = id
  ? await api.tabs.get(id)
  : (await api.tabs.query({ active: true, currentWindow: true }))[0];
const { url, jars } = await jarsOf(tab);
const [own, partitioned] = /** @type {[ExtensionJar, ExtensionJar]} */ (jars);

/**
 * @typedef {import('./dist/webext.mjs').CookieDetails} CookieDetails
 * @typedef {import('./dist/webext.mjs').ExtensionJar} ExtensionJar
 */

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
 * Does it, shows what is there then, and says what became of it. What no browser would keep (too long a text) throws.
 * @param {() => ReturnType<ExtensionJar['remove']>} write
 * @param {string} done
 * @param {() => boolean} [isDone]
 */
async function answered(write, done, isDone = () => false) {
  const { ok, code, message } = await write().catch((error) => error);
  await show();
  const good = ok || isDone();
  say(good ? done : `${code}: ${message}`);
  return good;
}

/** @param {CookieDetails} cookie */
function makeRow({ name, attributes, partitionKey }) {
  const jar = partitionKey ? partitioned : own;
  const [element] = /** @type {[HTMLElement]} */ ([
    ...document.importNode(template.content, true).children,
  ]);
  const find = (/** @type {string} */ selector) =>
    /** @type {any} */ (element.querySelector(selector));
  const [form, input, remove] = [find('form'), find('.value'), find('.remove')];
  find('.name').textContent = name;
  find('.save').ariaLabel = `Save ${name}`;
  remove.ariaLabel = `Remove ${name}`;
  form.addEventListener('submit', async (/** @type {Event} */ event) => {
    event.preventDefault();
    // It is being edited no more, so that the next change shows.
    if (await answered(() => jar.set(name, input.value, attributes), `${name} is saved.`))
      form.reset();
  });
  remove.addEventListener('click', async () => {
    // The answer is about the name: where another one of it is left, it says so.
    const isGone = () => !element.isConnected;
    if (await answered(() => jar.remove(name, attributes), `${name} is removed.`, isGone))
      byId('title').focus();
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
function words({ domain, hostOnly, path, secure, httpOnly, partitionKey, sameSite, expires }) {
  const scope = `${hostOnly ? '' : 'all below '}${domain}${path}`;
  const end = expires ? `until ${expires.toLocaleString()}` : 'until the browser is closed';
  const flags = [
    secure && 'Secure',
    httpOnly && 'HttpOnly',
    partitionKey && 'Partitioned',
    sameSite && `SameSite ${sameSite}`,
  ];
  return [scope, ...flags, end].filter(Boolean).join(' · ');
}

async function show() {
  const all = await allOf(jars);
  const gone = new Map(rows);
  for (const cookie of all) {
    const { name, domain, hostOnly, path, partitionKey } = cookie;
    const key = JSON.stringify([name, domain, hostOnly, path, !!partitionKey]);
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
  byId('none').hidden = all.length > 0 || !byId('allow').hidden;
}

/** @param {import('./dist/webext.mjs').ExtensionChange} change */
function log({ name, value, oldValue, cause }) {
  const line = document.createElement('li');
  const happened =
    value === undefined
      ? `is gone; it was "${oldValue}"`
      : oldValue === undefined
        ? `is "${value}"`
        : `was "${oldValue}" and is "${value}"`;
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
for (const jar of jars)
  jar.onChange((change) => {
    log(change);
    void show();
  });
// Also for what no jar tells of: a cookie that a more specific one hides, a lifetime that is made longer.
api.cookies.onChanged.addListener(() => void show());
await show();
byId('cookies').ariaBusy = 'false';
