// What recipes promise of a real browser: a script that a strict policy lets in by its hash, and shows the theme before anything else.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, engines, launch } from '../../browsers/engine.mjs';
import { serve, type Site } from './site.mjs';

const recipe = await readFile('docs/recipes/theme-without-a-flash.md', 'utf8');
const [script = ''] = /<script>[^]*?<\/script>/.exec(recipe) ?? [];
const [, policy = ''] = /Content-Security-Policy: (.*)/.exec(recipe) ?? [];

const page = (script: string) =>
  `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
  <title>a page</title>${script}<p>text</p>`;

let site: Site;
beforeAll(async () => {
  site = await serve({
    set: (path) => (path === '/dark' ? ['theme=dark; Path=/'] : []),
    page: (path) => page(path === '/changed' ? script.replace("'light'", "'dark'") : script),
  });
});
afterAll(() => {
  site.close();
});

describe.each(engines)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await launch(name);
  });
  afterAll(async () => {
    await engine.close();
  });

  test('the script in the head shows the theme under a policy that names its hash', async () => {
    const host = `recipes-${name}.localhost`;
    const shown = async (path: string) => {
      const opened = await engine.open(site.at(host, path));
      const theme: unknown = await opened.evaluate(
        'document.documentElement.dataset.theme ?? null',
      );
      await opened.close();
      return theme;
    };
    expect(await shown('/')).toBe('light');
    await shown('/dark');
    expect(await shown('/')).toBe('dark');
    // The policy holds: one character more, and the script does not run.
    expect(await shown('/changed')).toBeNull();
  });
});
