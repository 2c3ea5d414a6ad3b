/** The built site (npm run docs:build): every page can be found from every other, and every link leads to a page and a heading. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { sidebar } from '../../../docs/.vitepress/sidebar.mjs';

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));
const site = `${docs}.vitepress/dist/`;
const filesIn = (folder: string, end: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end) && !/node_modules|\.vitepress/.test(file))
    .sort();

/** By their addresses, `/recipes/` for recipes/index.html. The home page is another's. */
const pages = new Map(
  filesIn(site, '.html')
    .filter((file) => !/^((404|index)\.html$|landing\/)/.test(file))
    .map((file) => {
      const { document } = new JSDOM(readFileSync(site + file, 'utf8')).window;
      return [`/${file.replace(/(^|(?<=\/)index)?\.html$/, '')}`, document];
    }),
);

it('each page of the docs is on the site and in the sidebar, once', () => {
  const written = filesIn(docs, '.md')
    .filter((file) => file !== 'index.md')
    .map((file) => `/${file.replace(/(README|index)?\.md$/, '')}`);
  expect([...pages.keys()].sort()).toEqual(written.sort());
  const listed = sidebar.flatMap(({ items }) => items.map(({ link }) => link));
  expect(listed.sort()).toEqual(written);
});

it('each link leads to a page and a heading that are there', () => {
  const dead = [...pages].flatMap(([page, document]) =>
    [...document.querySelectorAll<HTMLAnchorElement>('.vp-doc a[href]')].flatMap((link) => {
      const href = link.getAttribute('href')!;
      const { origin, pathname, hash } = new URL(href, `http://docs.test${page}`);
      if (origin !== 'http://docs.test') return [];
      const target = pages.get(pathname);
      const id = decodeURIComponent(hash.slice(1));
      const isThere = target
        ? !id || target.getElementById(id)
        : existsSync(`${site}${pathname.slice(1)}`);
      return isThere ? [] : [`${page}: ${href}`];
    }),
  );
  expect(dead).toEqual([]);
});

it('the text for language models holds every page, and the list names each', () => {
  const list = readFileSync(`${site}llms.txt`, 'utf8');
  const full = readFileSync(`${site}llms-full.txt`, 'utf8');
  for (const [page, document] of pages) {
    expect(list).toMatch(new RegExp(`^- \\[.+\\]\\(${page}\\): .+[.?]$`, 'm'));
    const heading = document.querySelector('h1')!.textContent.replace(/\s*\u200b$/, '');
    expect(full.replace(/`/g, '')).toContain(`\n# ${heading}\n`);
  }
});
