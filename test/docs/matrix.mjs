// Which frameworks are built and driven, from the apps and their tests: `node test/docs/matrix.mjs` writes it into docs/frameworks.md.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fill, formatted, table } from './pages.mjs';

export const page = 'docs/frameworks.md';

/**
 * @typedef {object} Driven
 * @property {string} name the framework
 * @property {string} npm its package
 * @property {string} own what it has for cookies
 * @property {string} code where the app stands
 * @property {string} [versions] the package.json that has its version: the app's, where none is given
 * @property {string} test what drives it
 * @property {boolean} [guide] whether all that its test shows is that its guide works
 */

/** @type {Driven[]} */
const frameworks = [
  ...[
    { name: 'React', npm: 'react', own: 'none' },
    { name: 'Next', npm: 'next', own: '`cookies()`' },
    { name: 'React Router', npm: 'react-router', own: '`createCookie`' },
    {
      name: 'TanStack Start',
      npm: '@tanstack/react-start',
      own: '`getCookie`, `setCookie`',
    },
    { name: 'SvelteKit', npm: '@sveltejs/kit', own: '`event.cookies`' },
    { name: 'Vue', npm: 'vue', own: 'none' },
    { name: 'Nuxt', npm: 'nuxt', own: '`useCookie`' },
    { name: 'Astro', npm: 'astro', own: '`Astro.cookies`' },
  ].map((framework) => {
    const app = framework.name.toLowerCase().replace(' ', '-');
    return { ...framework, code: `test/apps/${app}`, test: `test/full/apps/${app}.test.ts` };
  }),
  {
    name: 'Hono',
    npm: 'hono',
    own: '`hono/cookie`',
    code: 'examples/server/hono.ts',
    versions: 'test/full/package.json',
    test: 'test/full/servers/hono.test.ts',
  },
  ...[
    { name: 'Express', own: '`cookie-parser`' },
    { name: 'Fastify', own: '`@fastify/cookie`' },
  ].map(({ name, own }) => ({
    name,
    npm: name.toLowerCase(),
    own,
    code: `examples/server/guides/${name.toLowerCase()}.ts`,
    versions: 'test/full/package.json',
    test: 'test/full/servers/guides.test.ts',
    guide: true,
  })),
];

/** Lines that are there for the jar alone: they import it, put it in place, type it, or hand it on. */
const glue =
  /gingersnap\/|<\/?CookieProvider|\b(cookieHeader|cookieJar|nextJar|proxyJar|serverJar|sendTo|setCookies)\(/;

/**
 * The source files of an app, without what is built or installed.
 * @param {string} path
 * @returns {string[]}
 */
const filesOf = (path) =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path)
        .filter((name) => !/^(\.|node_modules|dist|build$)/.test(name))
        .flatMap((name) => filesOf(join(path, name)))
        .filter((file) => /\.(ts|tsx|js|mjs|vue|svelte|astro)$/.test(file));

/** @param {Driven} framework */
const row = ({ name, npm, own, code, versions = `${code}/package.json`, test, guide }) => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(versions, 'utf8'));
  const text = readFileSync(test, 'utf8');
  const [inNode = '', inBrowsers = ''] = text.split(/^describe\.each\(/m);
  const engines = [...(inBrowsers.split(' as const')[0] ?? '').matchAll(/'(\w)(\w+)'/g)].map(
    ([, first = '', rest]) => first.toUpperCase() + rest,
  );
  const lines = filesOf(code).flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const tests = [...(inBrowsers || inNode).matchAll(/^ *(?:test|it)\(\s*'([^']+)'/gm)];
  return {
    cells: [
      name,
      { ...dependencies, ...devDependencies }[npm],
      engines.join(', ') || 'Node',
      String(lines.filter((line) => glue.test(line)).length),
      own,
      `[${code.split('/').at(-1)}](../${code})`,
    ],
    driven: guide
      ? []
      : `- **${name}**, by [${test.split('/').at(-1)}](../${test}): ${tests.map(([, title]) => title).join('; ')}.`,
  };
};

/** The matrix, as it stands on the page. */
export const matrix = () => {
  const rows = frameworks.map(row);
  const heads = [
    'framework',
    'version',
    'driven in',
    'lines of glue',
    'its own function',
    'the app',
  ];
  const driven = rows.flatMap(({ driven }) => driven);
  const cells = table([heads, ...rows.map(({ cells }) => cells)]);
  return formatted(page, `${cells}\n\n${driven.join('\n')}\n`);
};

if (process.argv[1] === import.meta.filename) await fill(page, 'matrix', (await matrix()).trim());
