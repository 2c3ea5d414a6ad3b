// @vitest-environment node
/** What a script tag gives: one global, the same with and without a page. */
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { entries, file, manifest } from './entries.ts';

const main = Object.keys(
  (await import(/* @vite-ignore */ file(entries[0]!.import.default).href)) as object,
).sort();
/** The scripts, each with the names that it has beside the main entry's. */
const scripts = [
  { script: 'gingersnap', beside: [] },
  { script: 'gingersnap.full', beside: ['async', 'consent', 'googleConsent'] },
  { script: 'gingersnap.development', beside: ['async', 'consent', 'googleConsent', 'silence'] },
];
/** An entry's file, by its name under the global: google-consent for googleConsent. */
const fileOf = (entry: string) => entry.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const codeOf = (script: string) => readFileSync(file(`./dist/${script}.umd.js`), 'utf8');

it('the bundle for unpkg and jsdelivr is the same', () => {
  expect(manifest.jsdelivr).toBe(manifest.unpkg);
});

it.each(scripts)(
  '$script adds the global gingersnap, with the names of the main entry and $beside, and nothing else',
  async ({ script, beside }) => {
    const page = createContext({}) as { gingersnap?: Record<string, object> };
    runInContext(codeOf(script), page);
    expect(Object.keys(page)).toEqual(['gingersnap']);
    expect(Object.keys(page.gingersnap!).sort()).toEqual([...main, ...beside].sort());
    for (const entry of beside.filter((name) => name !== 'silence'))
      expect(Object.keys(page.gingersnap![entry]!).sort()).toEqual(
        Object.keys(
          (await import(/* @vite-ignore */ file(`./dist/${fileOf(entry)}.mjs`).href)) as object,
        ).sort(),
      );
  },
);

it.each([...scripts.map(({ script }) => script), 'js-cookie'])(
  '%s begins with a semicolon',
  (script) => {
    expect(codeOf(script)).toMatch(/^;/);
  },
);

it.each([...scripts.map(({ script }) => script), 'js-cookie'])(
  '%s stands in parentheses, so that engines compile it once, and its source map says where that is',
  (script) => {
    const code = codeOf(script);
    expect(code).toMatch(/\(this,\(function\([^]*\}\)\);/);
    const map = new SourceMap(
      JSON.parse(readFileSync(file(`./dist/${script}.umd.js.map`), 'utf8')) as SourceMapPayload,
    );
    const lines = code.split('\n');
    const line = lines.findIndex((text) => text.includes('encodeURIComponent'));
    const entry = map.findEntry(line, lines[line]!.lastIndexOf('encodeURIComponent'));
    if (!('originalSource' in entry)) throw new Error('The map has no entry there');
    const { originalSource, originalLine, originalColumn } = entry;
    const source = readFileSync(new URL(originalSource, file('./dist/')), 'utf8');
    expect(source.split('\n')[originalLine]!.slice(originalColumn)).toMatch(/^encodeURIComponent/);
  },
);

/** What a page with this script says of a misspelled option. */
const messageOf = (script: string) => {
  const { window } = new JSDOM(`<script>${codeOf(script)}</script>`, {
    url: 'https://example.com/',
    runScripts: 'dangerously',
  });
  return window.eval(
    "try { gingersnap.set('n', '1', { pth: '/' }) } catch (error) { [gingersnap.isCookieError(error), error instanceof gingersnap.CookieError, error.code, error.message].join() }",
  ) as string;
};

it.each([
  ['gingersnap', 'cookie "n": pth=/, see gingersnap/docs/errors.md#attribute'],
  ['gingersnap.full', 'cookie "n": pth=/, see gingersnap/docs/errors.md#attribute'],
  [
    'gingersnap.development',
    'cookie "n": pth is not an option. Did you mean path? See gingersnap/docs/errors.md#attribute',
  ],
])('%s throws: %s', (script, message) => {
  expect(messageOf(script)).toBe(`true,true,attribute,${message}`);
});

it.each([...scripts.map(({ script }) => script), 'js-cookie'])(
  '%s can be put behind a script that does not end in a semicolon',
  (name) => {
    const behind = codeOf(name);
    const page = createContext({});
    expect(() => void runInContext(`var before = 1\n${behind}`, page)).not.toThrow();
    expect(() => void runInContext(`before = function () {}${behind}`, page)).not.toThrow();
  },
);

it.each(scripts)('$script reads and writes the page’s cookies', ({ script }) => {
  const { window } = new JSDOM(
    `<script>${codeOf(script)}</script><script>answer = gingersnap.set('name', 'å').ok</script>`,
    {
      url: 'https://example.com/',
      runScripts: 'dangerously',
    },
  );
  expect(window['answer']).toBe(true);
  expect(window.document.cookie).toBe('name=%C3%A5');
  expect(window.eval("gingersnap.get('name')")).toBe('å');
});
