// What each promise costs of `import { get, set, remove }`: the bytes (brotli) that are gone when its file is replaced by the least that still runs.
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

/** @type {Record<string, [promise: string, file: string]>} */
const promises = {
  'write.ts': [
    'misuse throws, with what was found (names, values, sizes, attributes, prefixes)',
    `export const pairOf = (name, wire) => encodeURIComponent(name) + '=' + wire;
     export const attributesOf = (name, options) => ({ text: '; path=' + (options.path ?? '/'), path: '/' });
     export const checkOptions = (name, given) => given`,
  ],
  'answer.ts': [
    'every write is answered: the read-back and the reasons',
    'export class Answer {}; export const readBack = () => false',
  ],
  'kept.ts': [
    'blocked and unseen paths told apart',
    'export const kept = () => true; export const shows = () => true',
  ],
  'lifetime.ts': [
    'days, Durations, Dates, checked',
    `export const GONE = '; max-age=0'; export const lifetime = () => ''; export const underOthers = attributes => attributes`,
  ],
  'everywhere.ts': ['remove everywhere', 'export const everywhere = () => []'],
  'quoted.ts': ['what Flask and Django quote is read', 'export const unquote = () => undefined'],
  'document.ts': [
    'frames, pages without document, pushState, Chromium with an unreadable jar',
    `export const documentStore = () => ({ read: () => document.cookie, write: line => { document.cookie = line }, site: () => location })`,
  ],
  'error.ts': [
    'CookieError with code and cookieName',
    `export const CookieError = Error; export const describe = String; export const fail = () => { throw Error() };
     export const noForm = (code, name, cause) => cause`,
  ],
};

/** @param {string[]} replaced */
const size = async (replaced) => {
  const { outputFiles } = await build({
    stdin: { contents: `export { get, set, remove } from './src/index.ts'`, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    plugins: [
      {
        name: 'the least that runs',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) =>
            replaced.includes(basename(path))
              ? { contents: promises[basename(path)]?.[1] ?? '', loader: 'ts' }
              : undefined,
          ),
      },
    ],
  });
  return brotliCompressSync(outputFiles[0]?.contents ?? '').length;
};

/** A table of docs/size.md. */
export const costs = async () => {
  const all = await size([]);
  const rows = await Promise.all(
    Object.entries(promises).map(
      async ([file, [promise]]) => /** @type {const} */ ([promise, all - (await size([file]))]),
    ),
  );
  const rest = /** @type {const} */ ([
    'what is left without any of these: the verbs, names, encodings, codecs, caches',
    await size(Object.keys(promises)),
  ]);
  return [
    '| | brotli |',
    '| --- | --: |',
    ...[...rows, rest].map(
      ([promise, bytes]) => `| ${promise} | ${bytes.toLocaleString('en-US')} |`,
    ),
  ].join('\n');
};
