// Pages that a script writes: formatted as what people write.
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

/**
 * @param {string} path where the text will stand, which says what language it is in
 * @param {string} text
 */
export async function formatted(path, text) {
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

/**
 * A table in Markdown.
 * @param {readonly (readonly string[])[]} rows the first is its head
 * @param {string} [others] what aligns the columns behind the first
 */
export const table = ([head = [], ...rows], others = '---') =>
  [head, head.map((_, index) => (index ? others : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** What aligns columns of figures. */
export const RIGHT = '--:';

/**
 * A page's text with another one between `<!-- mark -->` and `<!-- /mark -->`.
 * @param {string} page
 * @param {string} mark
 * @param {string} text
 */
export function filled(page, mark, text) {
  const between = new RegExp(`(<!-- ${mark} -->\n)[^]*?(<!-- /${mark} -->)`);
  if (!between.test(page)) throw new Error(`The page has no place for "${mark}"`);
  return page.replace(between, (_, before, after) => `${before}\n${text}\n\n${after}`);
}

/**
 * Writes what stands between two marks of a page.
 * @param {string} path
 * @param {string} mark
 * @param {string} text
 */
export async function fill(path, mark, text) {
  const page = filled(await readFile(path, 'utf8'), mark, text);
  await writeFile(path, await formatted(path, page));
  console.log(`Written to ${path}.`);
}
