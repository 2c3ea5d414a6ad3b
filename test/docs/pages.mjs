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
 * Writes what stands between `<!-- mark -->` and `<!-- /mark -->` of a page.
 * @param {string} path
 * @param {string} mark
 * @param {string} text
 */
export async function fill(path, mark, text) {
  const page = await readFile(path, 'utf8');
  const between = new RegExp(`(<!-- ${mark} -->\n)[^]*?(<!-- /${mark} -->)`);
  if (!between.test(page)) throw new Error(`${path} has no place for "${mark}"`);
  const filled = page.replace(between, (_, before, after) => `${before}\n${text}\n\n${after}`);
  await writeFile(path, await formatted(path, filled));
  console.log(`Written to ${path}.`);
}
