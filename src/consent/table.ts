/** The inventory as a table, for a policy page. */
import type { InventoryEntry } from './types.js';

const HEADERS = ['Name', 'Purpose', 'Category', 'Lifetime', 'Scope', 'Party'];

/** The headers, then the cells of each entry. Who sets a cookie is said where it is somebody else. */
const rowsOf = (entries: readonly InventoryEntry[]): string[][] => {
  const others = entries.some(({ provider }) => provider !== undefined);
  return [
    [...HEADERS, ...(others ? ['Provider'] : [])],
    ...entries.map(({ name, purpose = '', category, lifetime, scope, party, provider = '' }) => [
      ...[name, purpose, category, lifetime, scope, party],
      ...(others ? [provider] : []),
    ]),
  ];
};

/** With a caption, and headers that say what they head: what a screen reader reads out in each cell. */
export const html = (entries: readonly InventoryEntry[]): string => {
  const tags = (tag: string, texts: readonly string[]) =>
    texts.map((text) => `<${tag}>${escaped(text)}</${tag.split(' ')[0]}>`).join('');
  const [headers, ...cells] = rowsOf(entries);
  const rows = cells.map(
    ([name, ...rest]) => `<tr>${tags('th scope="row"', [name!])}${tags('td', rest)}</tr>\n`,
  );
  return (
    `<table>\n<caption>Cookies</caption>\n<thead>\n<tr>${tags('th scope="col"', headers!)}</tr>\n</thead>\n` +
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
  const [headers, ...rows] = rowsOf(entries).map(row);
  return headers! + headers!.replace(/\w+/g, '---') + rows.join('');
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
