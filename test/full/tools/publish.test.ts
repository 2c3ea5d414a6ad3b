/** A release rehearsed: the workflow's own lines publish to a registry on this machine, and an app installs the package from there. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read } from '../../package/workflows.ts';
import { startRegistry, type Registry } from './registry.ts';

const repository = 'someone/gingersnap';
/** npm signs a provenance with GitHub's proof of identity alone, which nobody has here. */
const provenance = ' --provenance';
const [check = '', publish = ''] = read(readFileSync('.github/workflows/release.yml', 'utf8')).jobs[
  'publish'
]!.steps.flatMap(({ run = [] }) => run);

let registry: Registry;
let checkout: string;
let version: string;
const workflow = (line: string) =>
  registry.shell(line.replace(provenance, ''), checkout, {
    GITHUB_REF_NAME: `v${version}`,
    GITHUB_REPOSITORY: repository,
  });

/** What docs/releasing.md says to do before the tag, for the version that comes next, to a copy of what the release is made of. */
const prepare = async () => {
  checkout = join(registry.folder, 'checkout');
  const parts = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'dist', 'docs/errors.md'];
  for (const part of [...parts, 'test/package/release.mjs'])
    cpSync(part, join(checkout, part), { recursive: true });
  const [, setUp = ''] = /^ *(npm pkg set .*)$/m.exec(readFileSync('docs/releasing.md', 'utf8'))!;
  await registry.shell(setUp.replace('owner/name', repository), checkout);
  const printed = await registry.shell('npm version --no-git-tag-version patch', checkout);
  version = printed.trim().slice(1);
  const changelog = readFileSync('CHANGELOG.md', 'utf8').replace(
    /^## Unreleased$/m,
    `$&\n\n## ${version} (2026-01-31)\n\n- It is rehearsed.`,
  );
  writeFileSync(join(checkout, 'CHANGELOG.md'), changelog);
};

beforeAll(async () => {
  registry = await startRegistry();
  await prepare();
});
afterAll(() => (registry as Registry | undefined)?.stop());

test('the check lets the prepared release pass, and npm publishes it without a warning', async () => {
  expect(await workflow(check)).toBe(`v${version} may be published.\n`);
  expect(publish).toContain(provenance);
  const said = await workflow(publish);
  expect(said).toContain(`+ gingersnap@${version}`);
  expect(said).not.toContain('npm warn');
});

test('the registry shows the README, and where the repository and its issues are', async () => {
  const shown = (await (await fetch(`${registry.url}/gingersnap`)).json()) as {
    readonly 'dist-tags': object;
    readonly readme: string;
    readonly versions: Readonly<Record<string, object>>;
  };
  expect(shown['dist-tags']).toEqual({ latest: version });
  expect(shown.readme).toBe(readFileSync('README.md', 'utf8'));
  const home = `https://github.com/${repository}`;
  expect(shown.versions[version]).toMatchObject({
    repository: { type: 'git', url: `git+${home}.git` },
    bugs: { url: `${home}/issues` },
    homepage: `${home}#readme`,
    license: 'MIT',
  });
});

test('a version that is there is not published again', async () => {
  await expect(workflow(publish)).rejects.toThrow(/cannot publish over|already present/);
});

describe('an app that installs it', () => {
  const source = `
    import { defineCookie, isCookieError, oneOf, set, type WriteResult } from 'gingersnap';
    import { getAll } from 'gingersnap/async';
    import { useCookie } from 'gingersnap/react';
    import { serverJar } from 'gingersnap/server';
    import { createElement } from 'react';
    import { renderToString } from 'react-dom/server';

    const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });
    const bound = theme.on(serverJar('theme=dark'));
    const value: 'dark' | 'light' = bound.get();
    const Theme = () => createElement('p', null, useCookie(bound)[0]);
    const { ok, code }: WriteResult = set('lang', 'de');
    const thrown = (): unknown => {
      try {
        // @ts-expect-error An option that is misspelt does not compile.
        return set('lang', 'de', { pth: '/' });
      } catch (error) {
        return isCookieError(error) && error.code;
      }
    };
    void getAll().then((all) => {
      const rendered = renderToString(createElement(Theme));
      console.log(JSON.stringify({ value, rendered, ok, code, thrown: thrown(), all }));
    });
  `;
  let app: string;
  const installed = (path: string) =>
    readFileSync(join(app, 'node_modules/gingersnap', path), 'utf8');

  beforeAll(async () => {
    app = join(registry.folder, 'app');
    mkdirSync(app);
    await registry.shell('npm init --yes && npm install gingersnap', app);
    mkdirSync(join(app, 'node_modules/@types'));
    for (const name of ['react', 'react-dom', '@types/react', '@types/react-dom'])
      symlinkSync(resolve('node_modules', name), join(app, 'node_modules', name));
    for (const file of ['app.mts', 'app.cts']) writeFileSync(join(app, file), source);
    const tsc = resolve('node_modules/typescript/bin/tsc');
    await registry.shell(
      `node ${tsc} --strict --skipLibCheck --target es2022 --module nodenext app.mts app.cts`,
      app,
    );
  });

  test('gets it from the registry, by its range', () => {
    const { dependencies } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as {
      readonly dependencies: object;
    };
    expect(dependencies).toEqual({ gingersnap: `^${version}` });
    const lock = JSON.parse(readFileSync(join(app, 'package-lock.json'), 'utf8')) as {
      readonly packages: object;
    };
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/gingersnap']);
    expect(lock.packages).toHaveProperty(['node_modules/gingersnap', 'version'], version);
  });

  test.each(['app.mjs', 'app.cjs'])(
    'compiles, imports and requires the entries, and runs: %s',
    async (file) => {
      const code = readFileSync(join(app, file), 'utf8');
      expect(code).toContain(file.endsWith('mjs') ? `from 'gingersnap'` : `require("gingersnap")`);
      expect(JSON.parse(await registry.shell(`node ${file}`, app))).toEqual({
        value: 'dark',
        rendered: '<p>dark</p>',
        ok: false,
        code: 'blocked',
        thrown: 'attribute',
        all: {},
      });
    },
  );

  test('has a script file that the README’s tag loads', () => {
    const [, page = ''] = /^```html\n([^]*?)^```$/m.exec(installed('README.md'))!;
    const [, path = ''] = /src="https:\/\/cdn\.jsdelivr\.net\/npm\/gingersnap@[\d.]+\/(.*?)"/.exec(
      page,
    )!;
    const local = page.replace(/<script\s[^>]*>/, () => `<script>${installed(path)}`);
    const { window } = new JSDOM(local, {
      url: 'https://example.com/',
      runScripts: 'dangerously',
    });
    expect(window.document.cookie).toBe('theme=dark');
  });
});
