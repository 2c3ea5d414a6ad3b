// @vitest-environment node
/** An app's bundler translates the package for older browsers, as docs/support.md says. */
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { buildSync } from 'esbuild';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import type * as Main from '../../src/index.js';
import { entries, file, manifest } from './entries.ts';

const translate = (entry: string) =>
  buildSync({
    entryPoints: [file(entry).pathname],
    bundle: true,
    write: false,
    target: 'es2019',
    format: 'iife',
    globalName: 'translated',
    external: Object.keys(manifest.peerDependencies).flatMap((peer) => [peer, `${peer}/*`]),
  }).outputFiles[0]!.text;

it.each(entries.map((entry) => entry.import.default.slice(2)))('%s as ES2019', (path) => {
  const code = translate(path);
  expect(code).not.toMatch(/\?\?=/);
  parse(code, { ecmaVersion: 2019 });
});

it('the verbs, translated, do what they do', () => {
  const { window } = new JSDOM('', { url: 'https://shop.test/', runScripts: 'outside-only' });
  const { get, set, defineCookie, json, isCookieError } = window.eval(
    `${translate('dist/index.mjs')}; translated`,
  ) as typeof Main;
  expect(set('theme', 'dark', { expires: '30d' }).ok).toBe(true);
  expect(get('theme')).toBe('dark');
  const cart = defineCookie('cart', { codec: json<number[]>(), default: [] });
  expect(cart.update((items) => [...items, 1]).ok).toBe(true);
  expect(cart.get()).toEqual([1]);
  try {
    set('theme', 'dark', { path: 'shop' });
    expect.unreachable();
  } catch (error) {
    expect(isCookieError(error)).toBe(true);
  }
});

it('docs/support.md names each object that is newer than ES2019', () => {
  const newer = [
    'globalThis',
    'allSettled',
    'WeakRef',
    '.at(',
    'replaceAll',
    'Object.hasOwn(',
    'structuredClone',
    'matchAll',
    'AggregateError',
    'findLast',
    'Promise.any',
  ];
  const forPages = entries.filter(
    ({ name }) => !/testing|server|next|sveltekit|hono|astro|nuxt/.test(name),
  );
  const code = forPages.map((entry) => translate(entry.import.default.slice(2))).join('\n');
  const used = newer
    .filter((name) => code.includes(name))
    .map((name) => /\w+(?=\W*$)/.exec(name)![0]);
  const page = readFileSync('docs/support.md', 'utf8');
  const [, named = ''] = /What else is newer than ES2019([^]*?)\n\n/.exec(page) ?? [];
  expect(
    [...named.matchAll(/`(\w[\w.]*)`/g)].map(([, name]) => name!.split('.').at(-1)).sort(),
  ).toEqual(used.sort());
});
