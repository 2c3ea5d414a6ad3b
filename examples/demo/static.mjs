// The front page as static files, to be laid over a built site: index.html at its root, all else in a folder of its own.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { landing, policy } from './landing.mjs';

const ASSETS = 'landing';

/** A host of files sends no headers: the policy stands in the page. @param {string} page */
const withPolicy = (page) =>
  page.replace(
    '<meta charset="utf-8" />',
    `$&\n    <meta http-equiv="Content-Security-Policy" content="${policy()}" />`,
  );

/** The page's own files are in the folder, and the docs are pages beside it. @param {string} page */
const moved = (page) =>
  page
    .replace(/(href|src)="(\w[\w-]*\.(?:css|js|svg))"/g, `$1="${ASSETS}/$2"`)
    .replace(/href="\.\.\/\.\.\/docs\/([\w/-]+)\.md"/g, 'href="$1.html"');

/**
 * Writes the page into a folder, over what is there under these names.
 * @param {string} folder
 */
export async function writeStatic(folder) {
  await mkdir(join(folder, ASSETS), { recursive: true });
  for (const [name, body] of await landing()) {
    const page = name.endsWith('.html') ? withPolicy(String(body)) : body;
    await (name === 'index.html'
      ? writeFile(join(folder, name), moved(String(page)))
      : writeFile(join(folder, ASSETS, name), page));
  }
}
