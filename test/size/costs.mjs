// What promises and features cost: the bytes (brotli) that are gone when a file is replaced by the least that still runs, or an import is left out.
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { RIGHT, table } from '../docs/pages.mjs';

/** @type {Record<string, [promise: string, file: string]>} */
const promises = {
  'cookie/check.ts': [
    'misuse throws, and what no browser keeps is returned (names, values, sizes, attributes, prefixes)',
    `export const checkName = encodeURIComponent; export const checkOptions = (name, given) => given;
     export const findUnwritable = () => undefined;
     export const attributesOf = (name, options) => ({ path: '/', sameSite: 'lax', ...options })`,
  ],
  'jar/result.ts': [
    'every write has a result, with a code and a message',
    'export const answer = () => ({ ok: true }); export const toResult = answer',
  ],
  'jar/probe.ts': [
    'a blocked cookie distinguished from a path that the page does not see',
    `export const canKeepCookies = () => true; export const probe = () => true; export const probeCookie = () => ({});
     export const createAvailable = () => () => true; export const PROBE = 'gingersnap-probe'`,
  ],
  'jar/refusal.ts': [
    'what the place refuses is known without writing it',
    'export const tryWrite = (store, cookie) => void store.write(cookie); export const findRefusal = () => undefined',
  ],
  'cookie/lifetime.ts': [
    'days, Durations, Dates, checked',
    `export const lifetimeOf = () => ({}); export const asDefaults = attributes => attributes; export const secondsIn = Number`,
  ],
  'encodings/quoted.ts': [
    'what Flask and Django quote is read',
    'export const unquote = () => undefined; export const quote = String',
  ],
  'stores/document.ts': [
    'frames, pages without document, Chromium with an unreadable jar',
    `export const documentStore = () => ({ read: () => document.cookie, write: cookie => { document.cookie = cookie.name + '=' + cookie.value }, site: () => location });
     export const loadedPathOf = () => undefined`,
  ],
  'cookie/error.ts': [
    'CookieError with code, cookieName and message',
    `export const CookieError = Error; export const describe = String; export const fail = () => { throw Error() };
     export const messageOf = String; export const explanation = {}; export const isCookieError = () => true;
     export const ERRORS_PAGE = ''`,
  ],
};

/**
 * What can't be left out by an import, in a set of imports.
 * @type {Record<string, [feature: string, names: string, file: string]>}
 */
const features = {
  'jar/prefix.ts': [
    '`prefix`, in `createJar`',
    'createJar',
    'export const complete = (jar, _, createRemoveAll) => ({ ...jar, removeAll: createRemoveAll(jar) })',
  ],
  'define/fill.ts': [
    '`init`, and what `was` needs, in `defineCookie`',
    'defineCookie',
    'export const createFill = () => undefined',
  ],
};

/** What an import adds to others. @type {[name: string, beside: string][]} */
const imports = [
  ['removeAll', 'get, set, remove'],
  ['everywhere', 'get, set, remove'],
  ['moved', 'defineCookie'],
  ['chunked', 'defineCookie'],
];

/**
 * @param {string} names
 * @param {Record<string, string | undefined>} [replaced]
 */
const size = async (names, replaced = {}) => {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names} } from './src/index.ts'`, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    plugins: [
      {
        name: 'the least that runs',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const contents = replaced[path.split(/[\\/]/).slice(-2).join('/')];
            return contents === undefined ? undefined : { contents, loader: 'ts' };
          }),
      },
    ],
  });
  return brotliCompressSync(outputFiles[0]?.contents ?? '').length;
};

/** @param {(readonly [what: string, bytes: number])[]} rows */
const costsTable = (rows) =>
  table(
    [['', 'brotli'], ...rows.map(([what, bytes]) => [what, bytes.toLocaleString('en-US')])],
    RIGHT,
  );

/** A table of docs/size.md: the promises of `get`, `set` and `remove`. */
export const promiseCosts = async () => {
  const verbs = 'get, set, remove';
  const all = await size(verbs);
  const least = Object.entries(promises).map(
    ([file, [, least]]) => /** @type {const} */ ([file, least]),
  );
  const rows = await Promise.all(
    Object.entries(promises).map(
      async ([file, [promise, least]]) =>
        /** @type {const} */ ([promise, all - (await size(verbs, { [file]: least }))]),
    ),
  );
  return costsTable([
    ...rows,
    [
      'what is left without any of these: the verbs, names, encodings, codecs, caches',
      await size(verbs, Object.fromEntries(least)),
    ],
  ]);
};

/** A table of docs/size.md: features. */
export const featureCosts = async () =>
  costsTable(
    await Promise.all([
      ...imports.map(
        async ([name, beside]) =>
          /** @type {const} */ ([
            `\`${name}\`, beside \`${beside.replaceAll(', ', '`, `')}\``,
            (await size(`${beside}, ${name}`)) - (await size(beside)),
          ]),
      ),
      ...Object.entries(features).map(
        async ([file, [feature, names, least]]) =>
          /** @type {const} */ ([
            feature,
            (await size(names)) - (await size(names, { [file]: least })),
          ]),
      ),
    ]),
  );
