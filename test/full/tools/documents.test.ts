/** The code blocks of the README and the docs in other languages than TypeScript: each is read by its own compiler, and Flask's are run. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { JSDOM } from 'jsdom';
import { compile as compileSvelte } from 'svelte/compiler';
import { expect, it } from 'vitest';
import { compileScript, compileTemplate, parse as parseVue } from 'vue/compiler-sfc';
import { serverJar } from '../../../src/server.js';
import { findFlask } from '../../../examples/flask/python.mjs';
import { open } from '../../types/editor.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folders = ['', 'start/', 'recipes/', 'migrating/', 'reference/'].map(
  (name) => `docs/${name}`,
);
const pages = folders.flatMap((folder) =>
  readdirSync(root + folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => folder + file),
);
const blocks = ['README.md', ...pages].flatMap((page) =>
  [...readFileSync(root + page, 'utf8').matchAll(/^```(\w+)[^\n]*\n([^]*?)^```$/gm)].map(
    ([, language, code], index) => ({ page, block: index + 1, language: language!, code: code! }),
  ),
);
const inLanguage = (language: string) => blocks.filter((block) => block.language === language);

it('each block is in a language that a test reads, or is nothing to run', () => {
  const read = ['ts', 'tsx', 'js', 'html', 'json', 'vue', 'svelte', 'py'];
  const others = blocks.filter(({ language }) => !read.includes(language));
  // Ruby and PHP run in test/full/servers, Astro in the app that test/docs compares its lines with; a shell's line and a header need no compiler.
  expect([...new Set(others.map(({ language }) => language))].sort()).toEqual([
    'astro',
    'php',
    'ruby',
    'sh',
    'text',
  ]);
});

it.each(inLanguage('js'))('$page, block $block, is JavaScript', async ({ code }) => {
  expect((await transform(code, { loader: 'js' })).warnings).toEqual([]);
});

it.each(inLanguage('json'))('$page, block $block, is JSON', ({ code }) => {
  expect(JSON.parse(code)).toBeTypeOf('object');
});

it.each(inLanguage('html'))('$page, block $block, has scripts that parse', async ({ code }) => {
  const scripts = [...new JSDOM(code).window.document.querySelectorAll('script')];
  expect(scripts.length).toBeGreaterThan(0);
  for (const { textContent } of scripts)
    expect((await transform(textContent, { loader: 'js' })).warnings).toEqual([]);
});

it.each(inLanguage('vue'))('$page, block $block, compiles with Vue', ({ page, code }) => {
  const { descriptor, errors } = parseVue(code);
  const { bindings } = compileScript(descriptor, { id: page });
  const template = compileTemplate({
    id: page,
    filename: page,
    source: descriptor.template!.content,
    compilerOptions: { bindingMetadata: bindings! },
  });
  expect([...errors, ...template.errors]).toEqual([]);
});

it.each(inLanguage('svelte'))('$page, block $block, compiles with Svelte', ({ code }) => {
  const { js, warnings } = compileSvelte(code, { generate: 'client' });
  expect(warnings).toEqual([]);
  expect(js.code).toContain('seeded');
});

const solid = inLanguage('ts').filter(({ code }) => code.includes("from 'solid-js'"));
it.each(solid)('$page, block $block, compiles with Solid', ({ code }) => {
  const file = `${root}test/full/tools/solid-sample.ts`;
  const editor = open(`${root}test/full/tsconfig.json`, new Map([[file, code]]));
  expect(editor.underlined(file)).toEqual([]);
});

const PYTHON = `
import json, sys
def run(code):
    compile(code, 'docs', 'exec')
    if 'Flask(' not in code:
        return []
    scope = {'__name__': '__main__'}
    exec(code, scope)
    app = scope['app']
    paths = [rule.rule for rule in app.url_map.iter_rules() if rule.endpoint != 'static']
    answers = [app.test_client().get(path) for path in paths]
    return [[path, answer.status_code, answer.headers.getlist('Set-Cookie')] for path, answer in zip(paths, answers)]
print(json.dumps([run(code) for code in json.load(sys.stdin)]))
`;

it('each block of Python compiles, and each Flask app answers', () => {
  const codes = inLanguage('py').map(({ code }) => code);
  const input = JSON.stringify(codes);
  const output = execFileSync(findFlask()!.command, ['-c', PYTHON], { input, encoding: 'utf8' });
  const answers = (
    JSON.parse(output) as [path: string, status: number, cookies: string[]][][]
  ).flat();
  expect(answers.length).toBeGreaterThan(8);
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  const [, , cookies] = answers.find(([path]) => path === '/set')!;
  const [line = ''] = cookies;
  expect(line).toBe('example_cookie="This is a cookie"; Path=/');
  expect(serverJar(line.split('; ')[0]).get('example_cookie')).toBe('This is a cookie');
});
