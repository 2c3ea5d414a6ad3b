/** What docs/troubleshooting.md promises, tried on its own code, and its links. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { get, getAll, has } from '../../src/index.js';
import { clear } from '../helpers/page.ts';
import { blocks, recipe } from '../helpers/recipe.ts';

const PAGE = '../troubleshooting';

/** Runs the block that has a text. */
const run = (text: string): unknown => {
  const index = blocks(PAGE).findIndex((block) => block.includes(text));
  expect(index, text).toBeGreaterThanOrEqual(0);
  return recipe(PAGE, index);
};

beforeEach(clear);

it('a value is kept in memory where the page keeps no cookies', () => {
  const { save } = run('const memory') as { save: (name: string, value: string) => void };
  save('theme', 'dark');
  expect(get('theme')).toBe('dark');
  const cookie = vi.spyOn(document, 'cookie', 'get').mockReturnValue('');
  save('lang', 'de');
  cookie.mockRestore();
  expect(has('lang')).toBe(false);
});

it('a cookie of another path is found, and removed everywhere', () => {
  history.replaceState(null, '', '/shop/cart');
  document.cookie = 'theme=dark; path=/shop';
  run("if (!remove('theme').ok)");
  expect(getAll('theme')).toEqual([]);
  history.replaceState(null, '', '/');
});

it('of two cookies of one name the value of the first is kept', () => {
  history.replaceState(null, '', '/shop/cart');
  document.cookie = 'theme=dark; path=/shop';
  document.cookie = 'theme=light; path=/';
  run('const values = getAll');
  expect(getAll('theme')).toEqual(['dark']);
  history.replaceState(null, '', '/');
  expect(get('theme')).toBe('dark');
});

it('the raw value stands beside the text', () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  document.cookie = `prefs=${encodeURIComponent('{"theme":"dark"}')}`;
  run('encoding: raw');
  expect(log.mock.calls).toEqual([['{"theme":"dark"}'], ['%7B%22theme%22%3A%22dark%22%7D']]);
  log.mockRestore();
});

it('a server removes, renews and redirects with its cookies', () => {
  const request = new Request('https://shop.test/', {
    headers: { cookie: 'theme=dark; session=1' },
  });
  const answer = (text: string, name: string) => {
    const module = run(text) as Record<string, (request: Request) => Response>;
    return module[name]!(request).headers.getSetCookie();
  };
  expect(answer('signOut', 'signOut')).toEqual([expect.stringMatching(/^session=;.*max-age=0$/)]);
  expect(answer('touch()', 'handle')).toEqual([
    expect.stringMatching(/^theme=dark;.*max-age=31536000$/),
  ]);
  expect(answer('signIn', 'signIn')).toEqual([expect.stringContaining('greeting=Welcome%20back;')]);
});

/** The anchors of a page, as GitHub and a site make them of its headings. */
const anchors = (page: string): Set<string> =>
  new Set(
    [...readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

it.each(['troubleshooting.md', 'glossary.md', 'changes.md'])(
  'each link of %s leads somewhere',
  (page) => {
    const links = [...readFileSync(`docs/${page}`, 'utf8').matchAll(/\]\(([^):]*)\)/g)];
    const dead = links
      .map(([, link]) => link!)
      .filter((link) => {
        const [file = '', anchor] = link.split('#');
        const folder = `docs/${file}`.replace(/[^/]*$/, '');
        const target = file ? `docs/${file}` : `docs/${page}`;
        if (!readdirSync(folder).includes(target.slice(target.lastIndexOf('/') + 1))) return true;
        return anchor !== undefined && !anchors(target).has(anchor);
      });
    expect(dead).toEqual([]);
  },
);
