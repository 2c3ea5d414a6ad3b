// The row of a cookie: shows it, saves what is edited, removes it.
import { keyOf, wordsOf } from './details.js';
import { raw } from './dist/index.mjs';
import { say } from './message.js';
import { nameOf, removeNameless } from './nameless.js';
import { encodingOf } from './text.js';

/**
 * @typedef {import('./dist/webext.mjs').CookieDetails} CookieDetails
 * @typedef {import('./dist/webext.mjs').ExtensionJar} ExtensionJar
 * @typedef {{ element: HTMLElement, show: (cookie: CookieDetails) => void }} Row
 */

const template = /** @type {HTMLTemplateElement} */ (document.getElementById('cookie'));

/**
 * @param {CookieDetails} cookie
 * @param {{ jar: ExtensionJar, url: URL, refresh: () => Promise<void> }} page
 * @returns {Row}
 */
export function makeRow(cookie, { jar, url, refresh }) {
  const { name } = cookie;
  let { attributes } = cookie;
  let encoding = encodingOf(cookie.value);
  const [element] = /** @type {[HTMLElement]} */ ([
    ...document.importNode(template.content, true).children,
  ]);
  const find = (/** @type {string} */ selector) =>
    /** @type {any} */ (element.querySelector(selector));
  const [form, input, save, remove] = ['form', '.value', '.save', '.remove'].map(find);
  find('.name').textContent = nameOf(name);
  save.ariaLabel = `Save ${nameOf(name)}`;
  remove.ariaLabel = `Remove ${nameOf(name)}`;
  save.hidden = input.readOnly = !name;

  const isEdited = () => input.value !== input.defaultValue;
  /** @param {{ code?: string | undefined, message?: string | undefined }} answer or what was thrown */
  const sayWhyNot = ({ code = 'error', message = '' }) => {
    const reason = message.replace(`cookie "${name}": `, '');
    say`${code}: cookie "${name}": ${reason}`;
  };

  form.addEventListener('submit', async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!isEdited()) return say`${name} is as it was: nothing was edited.`;
    const options = { ...attributes, encoding };
    // What is wrong in the code (attributes that no cookie can have) rejects.
    const answer = await jar.set(name, input.value, options).catch((error) => error);
    // It is being edited no more, so that the next change shows.
    if (answer.ok) form.reset();
    await refresh();
    if (answer.ok) say`${name} is saved.`;
    else sayWhyNot(answer);
  });

  remove.addEventListener('click', async () => {
    const removal = name ? jar.remove(name, attributes) : removeNameless(url, cookie);
    const answer = await removal.catch((error) => error);
    // The answer is about the name: `scope` says that another one of it is left, or that this one is.
    const left = (await jar.getAllDetails(name)).map(keyOf);
    const isGone = (answer.ok || answer.code === 'scope') && !left.includes(keyOf(cookie));
    await refresh();
    if (!isGone) return sayWhyNot(answer);
    say`${nameOf(name)} is removed.`;
    document.getElementById('title')?.focus();
  });

  return {
    element,
    show: (cookie) => {
      ({ attributes } = cookie);
      // What is being edited stays, and is written as it was read.
      if (!isEdited()) encoding = encodingOf(cookie.value);
      input.defaultValue = encoding.decode(cookie.value);
      find('.attributes').replaceChildren(...wordsOf(cookie, encoding === raw));
    },
  };
}
