/** The built site (npm run docs:build) in Chromium: on a desk and on a phone, light and dark. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, launch, type Page } from '../../browsers/engine.mjs';
import { dist, fileOf, serveSite } from './docs-site.mjs';

const patience = { timeout: 15_000, interval: 50 };

/** One of each kind. */
const kinds = [
  '/start/install',
  '/verbs',
  '/frameworks',
  '/flask',
  '/recipes/remove-all',
  '/troubleshooting',
  '/reference/set',
  '/errors',
  '/compare',
  '/performance',
];

let site: Awaited<ReturnType<typeof serveSite>>;
let engine: Engine;
beforeAll(async () => {
  site = await serveSite();
  engine = await launch('chromium');
}, 90_000);
afterAll(async () => {
  await engine.close();
  site.close();
});

/** The reader's choice, and what the page complains of. */
const before = (scheme: string) => `
  localStorage.setItem('vitepress-theme-appearance', '${scheme}');
  window.said = [];
  for (const method of ['error', 'warn'])
    console[method] = (...args) => window.said.push(args.map(String).join(' '));
  addEventListener('error', (event) => window.said.push(event.message || String(event.target)), true);
  addEventListener('unhandledrejection', ({ reason }) => window.said.push(String(reason)));
`;
const open = async (path: string, scheme: string, width: number): Promise<Page> => {
  const page = await engine.open(`${site.address}${path}`, before(scheme));
  await page.resize(width, 800);
  // Hydrated: the theme's app is there.
  await expect
    .poll(() => page.evaluate(`!!document.querySelector('#app').__vue_app__`), patience)
    .toBe(true);
  return page;
};

describe.each([
  ['on a desk', 1280],
  ['on a phone', 375],
] as const)('%s', (_, width) => {
  it.each(['light', 'dark'])(
    'in %s axe finds nothing, nothing sticks out, and the console is empty',
    async (scheme) => {
      const found: Record<string, unknown> = {};
      for (const path of kinds) {
        const page = await open(path, scheme, width);
        const seen = await page.evaluate(`import('/axe.js').then(async () => {
          const { passes, violations } = await axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
          });
          return {
            isDark: document.documentElement.classList.contains('dark'),
            passes: passes.length > 10,
            violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).slice(0, 3).join(', ')),
            sticksOut: document.documentElement.scrollWidth - innerWidth,
            said: window.said,
          };
        })`);
        await page.close();
        found[path] = seen;
      }
      const good = {
        isDark: scheme === 'dark',
        passes: true,
        violations: [],
        sticksOut: 0,
        said: [],
      };
      expect(found).toEqual(Object.fromEntries(kinds.map((path) => [path, good])));
    },
    300_000,
  );
});

it('a question is typed into the search, and its answer is among the results', async () => {
  const page = await open('/start/install', 'light', 1280);
  await page.click('.DocSearch-Button');
  await expect
    .poll(() => page.evaluate(`!!document.querySelector('#localsearch-input')`), patience)
    .toBe(true);
  await page.evaluate(`{
    const input = document.querySelector('#localsearch-input');
    input.value = 'remove all cookies';
    input.dispatchEvent(new Event('input'));
  }`);
  const results = () =>
    page.evaluate(
      `[...document.querySelectorAll('.results a.result')].map((link) => new URL(link.href).pathname)`,
    );
  await expect.poll(results, patience).toContain('/recipes/remove-all');
  expect(await page.evaluate('window.said')).toEqual([]);
  await page.close();
});

it('each page has under 150 kB, compressed, with all that it loads', () => {
  const bytes = (file: string) => gzipSync(readFileSync(file)).length;
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !/^(index\.html|landing\/)/.test(file),
  );
  expect(pages.length).toBeGreaterThan(70);
  for (const path of pages) {
    const html = readFileSync(`${dist}/${path}`, 'utf8');
    const { document } = new JSDOM(html).window;
    const loaded = [
      ...document.querySelectorAll(
        'link[rel~=stylesheet], link[rel~=preload], link[rel=modulepreload], script[src], .vp-doc img',
      ),
    ].map((element) => element.getAttribute('href') ?? element.getAttribute('src')!);
    const files = [...new Set(loaded)]
      .filter((address) => address.startsWith('/'))
      .map((address) => fileOf(address)!);
    expect(files.length).toBeGreaterThan(2);
    const total = bytes(`${dist}/${path}`) + files.map(bytes).reduce((sum, size) => sum + size, 0);
    expect(total, path).toBeLessThan(150_000);
  }
});
