// @vitest-environment node
/** What a script tag gives: one global, the same with and without a page. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { entries, file, manifest } from './entries.ts';

const code = readFileSync(file(manifest.unpkg), 'utf8');
const main = Object.keys(
  (await import(/* @vite-ignore */ file(entries[0]!.import.default).href)) as object,
).sort();
const others = ['async', 'consent'];

it('the bundle for unpkg and jsdelivr is the same', () => {
  expect(manifest.jsdelivr).toBe(manifest.unpkg);
});

it('the script adds the global gingersnap, with the names of the main entry and the other entries under theirs, and nothing else', async () => {
  const page = createContext({}) as { gingersnap?: object };
  runInContext(code, page);
  expect(Object.keys(page)).toEqual(['gingersnap']);
  expect(Object.keys(page.gingersnap!).sort()).toEqual([...main, ...others].sort());
  for (const other of others) {
    const names = Object.keys(
      (await import(/* @vite-ignore */ file(`./dist/${other}.mjs`).href)) as object,
    ).sort();
    expect(Object.keys((page.gingersnap as Record<string, object>)[other]!).sort()).toEqual(names);
  }
});

it.each(['gingersnap', 'js-cookie'])(
  '%s can be put behind a script that does not end in a semicolon',
  (name) => {
    const behind = readFileSync(file(`./dist/${name}.umd.js`), 'utf8');
    const page = createContext({});
    expect(() => void runInContext(`var before = 1\n${behind}`, page)).not.toThrow();
    expect(() => void runInContext(`before = function () {}${behind}`, page)).not.toThrow();
  },
);

it('the script tag reads and writes the page’s cookies', () => {
  const { window } = new JSDOM(
    `<script>${code}</script><script>answer = gingersnap.set('name', 'å').ok</script>`,
    {
      url: 'https://example.com/',
      runScripts: 'dangerously',
    },
  );
  expect(window['answer']).toBe(true);
  expect(window.document.cookie).toBe('name=%C3%A5');
  expect(window.eval("gingersnap.get('name')")).toBe('å');
});
