// The list: every cookie that this page sees, live, with its size and its duplicates.
import { raw } from 'gingersnap';
import { button, element, the } from './element.ts';
import { jar } from './jar.ts';

const LIMIT = 4096;
const list = the('cookies', HTMLUListElement);
const rows = new Map<string, HTMLLIElement>();

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** The value as it is read, and how much of the 4096 bytes name and value take. */
const valueOf = (name: string, value: string, wire: string) => {
  const size = bytes(name) + bytes(wire);
  const meter = element('meter', { max: LIMIT, high: LIMIT * 0.75, value: size });
  meter.setAttribute('aria-label', `Size of ${name}`);
  return element(
    'div',
    { className: 'value' },
    element('code', {}, value === '' ? ' ' : value),
    element('span', { className: 'size' }, meter, ` ${String(size)} of ${String(LIMIT)} bytes`),
  );
};

const remove = (name: string) => {
  const next = rows.get(name)?.nextElementSibling ?? rows.get(name)?.previousElementSibling;
  const result = jar.remove(name, { everywhere: true });
  the('list-answer', HTMLElement).textContent = result.ok ? `${name} is removed.` : `${result.code}: ${result.message}`;
  show();
  // Who works by keyboard goes on where the button was.
  if (result.ok) (next?.querySelector('button') ?? the('list-title', HTMLElement)).focus();
};

const rowOf = (name: string): HTMLLIElement => {
  const duplicates = element('span', { className: 'badge' });
  const values = element('div', { className: 'values' });
  const head = element('div', { className: 'head' }, element('strong', {}, name), duplicates);
  const removal = button('Remove', () => remove(name));
  removal.setAttribute('aria-label', `Remove ${name}`);
  return element('li', {}, head, values, removal);
};

export const show = (): void => {
  const names = Object.keys(jar.getAll()).sort();
  for (const [name, row] of rows) {
    if (names.includes(name)) continue;
    row.remove();
    rows.delete(name);
  }
  for (const name of names) {
    const row = rows.get(name) ?? rowOf(name);
    rows.set(name, row);
    const values = jar.getAll(name);
    const wires = jar.getAll(name, { encoding: raw });
    row.querySelector('.badge')!.textContent = values.length > 1 ? `${String(values.length)} of this name` : '';
    row.querySelector('.values')!.replaceChildren(...values.map((value, i) => valueOf(name, value, wires[i] ?? '')));
  }
  // One that stands where it belongs stays there, and keeps the focus.
  names.forEach((name, i) => {
    if (list.children[i] !== rows.get(name)) list.insertBefore(rows.get(name)!, list.children[i] ?? null);
  });
  the('list-empty', HTMLParagraphElement).hidden = names.length > 0;
};

jar.onChange(show);
show();
