// What each promise costs of `import { get, set, remove }`: the bytes (brotli) that are gone when its file is replaced by the least that still runs.
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

/** @type {Record<string, [promise: string, file: string]>} */
const promises = {
  'check.ts': [
    'misuse throws, and what no browser keeps is returned (names, values, sizes, attributes, prefixes)',
    `export const checkName = encodeURIComponent; export const checkOptions = (name, given) => given;
     export const findUnwritable = () => undefined;
     export const attributesOf = (name, options) => ({ path: '/', sameSite: 'lax', ...options })`,
  ],
  'result.ts': [
    'every write has a result, with a code and a message',
    'export const answer = () => ({ ok: true }); export const toResult = answer',
  ],
  'probe.ts': [
    'blocked and unseen paths told apart',
    `export const canKeepCookies = () => true; export const probe = () => true; export const probeCookie = () => ({});
     export const createAvailable = () => () => true; export const PROBE = 'gingersnap-probe'`,
  ],
  'refusal.ts': [
    'what the place refuses is known without writing it',
    'export const tryWrite = (store, cookie) => void store.write(cookie); export const findRefusal = () => undefined',
  ],
  'lifetime.ts': [
    'days, Durations, Dates, checked',
    `export const lifetimeOf = () => ({}); export const asDefaults = attributes => attributes; export const secondsIn = Number`,
  ],
  'quoted.ts': [
    'what Flask and Django quote is read',
    'export const unquote = () => undefined; export const quote = String',
  ],
  'document.ts': [
    'frames, pages without document, Chromium with an unreadable jar',
    `export const documentStore = () => ({ read: () => document.cookie, write: cookie => { document.cookie = cookie.name + '=' + cookie.value }, site: () => location });
     export const loadedPathOf = () => undefined`,
  ],
  'error.ts': [
    'CookieError with code, cookieName and message',
    `export const CookieError = Error; export const describe = String; export const fail = () => { throw Error() };
     export const messageOf = String; export const explanation = {}; export const isCookieError = () => true;
     export const ERRORS_PAGE = ''`,
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
