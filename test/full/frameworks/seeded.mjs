// Seeded.svelte as a script for a server and one for a page that hydrates, by the compiler of Svelte 4 or 5.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile as compile5 } from 'svelte/compiler';

const load = createRequire(import.meta.url);
/** @type {{ compile: (source: string, options: object) => { js: { code: string } } }} */
const { compile: compile4 } = load('svelte4/compiler');
const here = fileURLToPath(new URL('.', import.meta.url));
const source = await readFile(`${here}Seeded.svelte`, 'utf8');
const runes = source
  .replace('export let data;', 'let { data } = $props();')
  .replace('on:click', 'onclick');

/** @typedef {'Svelte 4' | 'Svelte 5' | 'Svelte 5 with runes'} Version */

/** Each gives the page `render(props)` or `hydrate(target, props)`, which gives what unmounts it. */
const starts = {
  4: {
    ssr: `export const render = (props) => Component.render(props).html;`,
    dom: `export const hydrate = (target, props) => {
      const component = new Component({ target, props, hydrate: true });
      return () => component.$destroy();
    };`,
  },
  5: {
    ssr: `import { render as renderComponent } from 'svelte/server';
      export const render = (props) => renderComponent(Component, { props }).body;`,
    dom: `import { flushSync, hydrate as hydrateComponent, unmount } from 'svelte';
      export const hydrate = (target, props) => {
        const component = hydrateComponent(Component, { target, props });
        flushSync();
        return () => void unmount(component);
      };`,
  },
};

/**
 * @param {Version} version
 * @param {'ssr' | 'dom'} where
 * @returns {Promise<string>} a script that makes `svelte` a global
 */
export async function seededIn(version, where) {
  const is4 = version === 'Svelte 4';
  const options = { filename: `${here}Seeded.svelte`, dev: true };
  const { js } = is4
    ? compile4(source, { ...options, generate: where, hydratable: true, sveltePath: 'svelte4' })
    : compile5(version === 'Svelte 5' ? source : runes, {
        ...options,
        generate: where === 'ssr' ? 'server' : 'client',
      });
  const start = starts[is4 ? 4 : 5][where];
  const { outputFiles } = await build({
    stdin: { contents: `import Component from 'seeded';\n${start}`, resolveDir: here },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'svelte',
    target: 'es2022',
    platform: where === 'ssr' ? 'node' : 'browser',
    conditions: ['development', ...(where === 'ssr' ? [] : ['browser'])],
    plugins: [
      {
        name: 'seeded',
        setup: ({ onLoad, onResolve }) => {
          onResolve({ filter: /^seeded$/ }, () => ({ path: 'seeded', namespace: 'seeded' }));
          onLoad({ filter: /.*/, namespace: 'seeded' }, () => ({
            contents: js.code,
            resolveDir: here,
          }));
        },
      },
    ],
  });
  return `${outputFiles[0]?.text ?? ''}\nglobalThis.svelte = svelte;`;
}
