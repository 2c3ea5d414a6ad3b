// The jar: every cookie that this page sees, live.
import { raw } from 'gingersnap';
import { the } from './element.ts';
import { jar, page } from './jar.ts';
import { showRequest } from './request.ts';
import { fill, rowOf, tick } from './row.ts';

const list = the('cookies', HTMLUListElement);
const rows = new Map<string, HTMLLIElement>();

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
  const fresh: HTMLLIElement[] = [];
  names.forEach((name, i) => {
    const row = rows.get(name) ?? rowOf(name, show);
    rows.set(name, row);
    if (fill(row, name)) fresh.push(row);
    // One that stands where it belongs stays there, and keeps the focus.
    if (list.children[i] !== row) list.insertBefore(row, list.children[i] ?? null);
  });
  the('list-empty', HTMLParagraphElement).hidden = names.length > 0;
  mark(fresh);
  showRequest();
  showLifetimes();
};

/** What has just been written stands out and is in sight, but for somebody who is busy in the list. */
const mark = (fresh: readonly HTMLLIElement[]) => {
  const [first] = fresh;
  if (!first) return;
  for (const row of rows.values()) row.classList.toggle('fresh', fresh.includes(row));
  const shelf = first.closest('.shelf');
  if (shelf && !shelf.contains(document.activeElement))
    shelf.scrollTop += first.getBoundingClientRect().top - shelf.getBoundingClientRect().top;
};

const showLifetimes = () => {
  for (const [name, row] of rows) tick(row, name, jar.get(name, { encoding: raw }) ?? '');
};

jar.onChange(show);
// onChange tells of what get reads: what changes behind a duplicate is only to be seen, and time goes on by itself.
setInterval(() => {
  show();
  showLifetimes();
}, 1000);
show();
