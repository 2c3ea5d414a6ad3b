// The log of changes, the newest first.
import { isolated } from './isolated.js';
import { nameOf } from './nameless.js';
import { textOf } from './text.js';

const lines = /** @type {HTMLElement} */ (document.getElementById('changes'));
/** How many stay: some pages write cookies all day. */
const LIMIT = 100;

/** @param {import('./dist/webext.mjs').ExtensionChange} change */
export function log({ name, value, oldValue, cause }) {
  const [text, oldText] = [value ?? '', oldValue ?? ''].map(textOf);
  const happened =
    value === undefined
      ? isolated`is gone; it was "${oldText}"`
      : oldValue === undefined
        ? isolated`is "${text}"`
        : isolated`was "${oldText}" and is "${text}"`;
  const line = document.createElement('li');
  line.append(`${new Date().toLocaleTimeString()} `, ...isolated`${nameOf(name)} `, ...happened);
  line.append(` (${cause ?? 'no cause told'})`);
  lines.prepend(line);
  if (lines.children.length > LIMIT) lines.lastElementChild?.remove();
}
