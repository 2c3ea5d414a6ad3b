// The pages of the site, read from their files.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const docs = fileURLToPath(new URL('..', import.meta.url));

/**
 * A page's text, by its address.
 * @param {string} link
 */
export const textOf = (link) => {
  const path = `${docs}${link.slice(1)}`;
  if (!link.endsWith('/')) return readFileSync(`${path}.md`, 'utf8');
  const index = readdirSync(path).find((name) => /^(index|README)\.md$/.test(name));
  return readFileSync(`${path}${index}`, 'utf8');
};

/**
 * A page's heading, without marks.
 * @param {string} link
 */
export const titleOf = (link) => (/^# (.*)/m.exec(textOf(link))?.[1] ?? link).replace(/`/g, '');

/**
 * The pages of a folder by their headings, without its index.
 * @param {string} folder
 */
export const pagesIn = (folder) =>
  readdirSync(`${docs}${folder}`)
    .filter((name) => name.endsWith('.md') && !/^(index|README)\.md$/.test(name))
    .map((name) => `/${folder}/${name.slice(0, -'.md'.length)}`)
    .map((link) => ({ text: titleOf(link), link }));
