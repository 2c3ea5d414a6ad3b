// The libraries to measure beside, each bundled to one module, since several are CommonJS or many files.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ours } from './starts.mjs';

export const peers = [
  'js-cookie',
  'typescript-cookie',
  'universal-cookie',
  'es-cookie',
  'tiny-cookie',
  'browser-cookies',
  'cookie',
  'cookie-es',
];

/** `tiny-cookie` as `tinyCookie`, which code can call. @param {string} name */
export const called = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** One module with all of them, not minified. */
export async function bundlePeers() {
  const contents = peers.map((name) => `export * as ${called(name)} from '${name}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

/** The page's components with React as an app ships it. */
export async function bundleReact() {
  const { outputFiles } = await build({
    entryPoints: [page('react.js')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    alias: ours,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'what our hook asks React',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^react$/ }, ({ importer }) =>
            importer.endsWith('/dist/react.mjs') ? { path: page('asked-react.js') } : undefined,
          ),
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

/** @param {string} name */
const page = (name) => fileURLToPath(new URL(`page/${name}`, import.meta.url));

/** Their names with their versions. */
export async function versions() {
  const [all, ours] = await Promise.all(
    ['../../../package.json', '../package.json'].map(async (path) =>
      JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8')),
    ),
  );
  const devDependencies = { ...all.devDependencies, ...ours.devDependencies };
  return [...peers, 'react-cookie'].map((name) => `${name} ${devDependencies[name]}`).join(', ');
}
