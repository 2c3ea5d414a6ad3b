// The list: every cookie that this page sees, live, with its size and its duplicates.
import { everywhere, raw } from 'gingersnap';
import { answerOf } from './answer.ts';
import { button, element, the } from './element.ts';
import { jar, page } from './jar.ts';
import { titleOf, valueOf } from './value.ts';

const list = the('cookies', HTMLUListElement);
const rows = new Map<string, HTMLLIElement>();

const remove = (name: string) => {
  const next = rows.get(name)?.nextElementSibling ?? rows.get(name)?.previousElementSibling;
  const { ok, text } = answerOf(() => jar.remove(name, { everywhere }));
  the('list-answer', HTMLElement).textContent = ok ? `${name} is removed.` : text;
  show();
  // Who works by keyboard goes on where the button was.
  if (ok) (next?.querySelector('button') ?? the('list-title', HTMLElement)).focus();
};

const rowOf = (name: string): HTMLLIElement => {
  const duplicates = element('span', { className: 'badge' });
  const values = element('div', { className: 'values' });
  const head = element(
    'div',
    { className: 'head' },
    element('strong', {}, titleOf(name)),
    duplicates,
  );
  const removal = button('Remove', () => remove(name));
  removal.setAttribute('aria-label', `Remove ${titleOf(name)}`);
  return element('li', {}, head, values, removal);
};

/** A row that says what it said stays as it is: with what is marked or opened in it. */
const fill = (row: HTMLLIElement, name: string) => {
  const wires = jar.getAll(name, { encoding: raw });
  if (row.dataset['wires'] === wires.join(';')) return;
  row.dataset['wires'] = wires.join(';');
  row.querySelector('.badge')!.textContent =
    wires.length > 1 ? `${String(wires.length)} of this name` : '';
  row
    .querySelector('.values')!
    .replaceChildren(...jar.getAll(name).map((value, i) => valueOf(name, value, wires[i] ?? '')));
};

let shown: string | undefined;

export const show = (): void => {
  if (shown === page.read()) return;
  shown = page.read();
  const names = Object.keys(jar.getAll()).sort();
  for (const [name, row] of rows) {
    if (names.includes(name)) continue;
    row.remove();
    rows.delete(name);
  }
  names.forEach((name, i) => {
    const row = rows.get(name) ?? rowOf(name);
    rows.set(name, row);
    fill(row, name);
    // One that stands where it belongs stays there, and keeps the focus.
    if (list.children[i] !== row) list.insertBefore(row, list.children[i] ?? null);
  });
  the('list-empty', HTMLParagraphElement).hidden = names.length > 0;
};

jar.onChange(show);
// onChange tells of what get reads: what changes behind a duplicate is only to be seen.
setInterval(show, 1000);
show();
