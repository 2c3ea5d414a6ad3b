// The page's half: it reads what the server wrote, and writes what the server reads.
import { available, get, getAll, json, number, raw, remove, set } from '../../../dist/index.mjs';

const THEMES = ['auto', 'light', 'dark'];
const GREETINGS = { en: 'Hello', de: 'Hallo', fr: 'Bonjour', ja: 'こんにちは' };

/** @type {(id: string) => any} */
const byId = (id) => document.getElementById(id);
const say = (/** @type {string} */ text) => (byId('message').textContent = text);

/** The cookie as far as it can be believed: anybody may have written it. */
function preferences() {
  const { theme, language } = Object(get('preferences', { codec: json() }));
  return {
    theme: THEMES.includes(theme) ? theme : 'auto',
    language: /** @type {keyof typeof GREETINGS} */ (
      Object.hasOwn(GREETINGS, language) ? language : 'en'
    ),
  };
}

/** @returns {string[]} */
function cart() {
  const items = get('cart', { codec: json() });
  return Array.isArray(items) ? items.filter((item) => typeof item === 'string') : [];
}

/**
 * Says what became of a write: what was refused is in the result, what is wrong in the code is thrown.
 * @param {() => import('../../../dist/index.mjs').WriteResult} write
 * @param {string} done
 */
function attempt(write, done) {
  try {
    const result = write();
    say(result.ok ? done : result.message);
  } catch (error) {
    say(String(error));
  }
  show();
}

/** @param {string} path */
async function ask(path) {
  const response = await fetch(path);
  say((await response.text()).trim());
  show();
}

function show() {
  const { theme, language } = preferences();
  document.documentElement.setAttribute('data-theme', theme);

  const hint = get('signed_in_as', { codec: json() });
  const name = typeof hint === 'string' ? hint : undefined;
  byId('greeting').lang = language;
  byId('greeting').textContent = `${GREETINGS[language]}${name === undefined ? '' : `, ${name}`}!`;
  byId('hint').textContent = name ?? 'nothing';
  const visits = get('visits', { codec: number }) ?? 0;
  byId('visits').textContent =
    `The server has counted ${visits} ${visits === 1 ? 'visit' : 'visits'}.`;
  byId('cart-items').replaceChildren(...cart().map((item) => element('li', item)));
  showJar();
  showUser();
}

let looks = 0;

/** What stands in each cookie, beside what the two sides make of it. */
async function showJar() {
  const look = ++looks;
  /** @type {{ name: string, text: string }[]} */
  const seen = await (await fetch('/seen')).json();
  // A later look is under way: what this one has fetched is old.
  if (look !== looks) return;
  const atServer = new Map(seen.map(({ name, text }) => [name, text]));
  const rows = Object.entries(getAll()).map(([name, text]) => {
    const head = element('th', name);
    head.setAttribute('scope', 'row');
    const row = document.createElement('tr');
    const cells = [get(name, { encoding: raw }) ?? '', text, atServer.get(name) ?? '(nothing)'];
    row.append(head, ...cells.map((cell) => element('td', cell)));
    return row;
  });
  byId('jar').replaceChildren(...rows);
}

async function showUser() {
  const { user } = await (await fetch('/whoami')).json();
  byId('user').textContent = user ?? 'nobody';
}

/** @param {'li' | 'td' | 'th'} kind @param {string} text */
function element(kind, text) {
  const made = document.createElement(kind);
  made.textContent = text;
  return made;
}

byId('example').addEventListener('submit', (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  ask(
    `/setcookie?${new URLSearchParams({ text: byId('text').value, max_age: byId('max_age').value })}`,
  );
});
byId('example-set').addEventListener('click', () => {
  const maxAge = byId('max_age').value;
  const options = maxAge ? { maxAge: Number(maxAge) } : {};
  attempt(() => set('example_cookie', byId('text').value, options), 'The page has set the cookie.');
});
byId('example-delete').addEventListener('click', () => ask('/deletecookie'));
byId('example-remove').addEventListener('click', () => {
  attempt(() => remove('example_cookie'), 'The page has removed the cookie.');
});

byId('preferences-set').addEventListener('click', () => {
  const value = { theme: byId('theme').value, language: byId('language').value };
  attempt(
    () => set('preferences', value, { codec: json(), expires: '365d' }),
    'The page has saved the preferences.',
  );
});

byId('cart-add').addEventListener('click', () => {
  if (!byId('cart').reportValidity()) return;
  const items = [...cart(), byId('item').value];
  attempt(
    () => set('cart', items, { codec: json(), expires: '365d' }),
    'The page has put it into the cart.',
  );
});
byId('cart-empty').addEventListener('click', () => {
  attempt(() => remove('cart'), 'The page has emptied the cart.');
});

byId('look').addEventListener('click', show);
// Another tab, or the time, may have changed the jar meanwhile.
addEventListener('focus', show);

const { theme, language } = preferences();
byId('theme').value = theme;
byId('language').value = language;
if (!available()) say('This browser keeps no cookies here.');
show();
