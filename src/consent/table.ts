/** The inventory as a table, for a policy page. */
import type { InventoryEntry } from './types.js';

const HEADERS = ['Name', 'Purpose', 'Category', 'Lifetime', 'Scope', 'Party'];

const cells = ({
  name,
  purpose = '',
  category,
  lifetime,
  scope,
  party,
}: InventoryEntry): string[] => [name, purpose, category, lifetime, scope, party];

/** With a caption, and headers that say what they head: what a screen reader reads out in each cell. */
export const html = (entries: readonly InventoryEntry[]): string => {
  const tags = (tag: string, texts: readonly string[]) =>
    texts.map((text) => `<${tag}>${escaped(text)}</${tag.split(' ')[0]}>`).join('');
  const rows = entries
    .map(cells)
    .map(([name, ...rest]) => `<tr>${tags('th scope="row"', [name!])}${tags('td', rest)}</tr>\n`);
  return (
    `<table>\n<caption>Cookies</caption>\n<thead>\n<tr>${tags('th scope="col"', HEADERS)}</tr>\n</thead>\n` +
    `<tbody>\n${rows.join('')}</tbody>\n</table>\n`
  );
};

export const markdown = (entries: readonly InventoryEntry[]): string => {
  // A backslash keeps what Markdown would read as its own, and a table's row is one line.
  const row = (texts: readonly string[]) =>
    `| ${texts
      .map((text) =>
        escaped(text)
          .replace(/[\\`*_[\]|~]/g, '\\$&')
          .replace(/\s+/g, ' '),
      )
      .join(' | ')} |\n`;
  return (
    row(HEADERS) +
    row(HEADERS).replace(/\w+/g, '---') +
    entries.map((entry) => row(cells(entry))).join('')
  );
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
