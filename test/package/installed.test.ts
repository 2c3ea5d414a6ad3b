// @vitest-environment node
/** The package as npm packs and installs it, in an empty project: what it holds, and that Node imports and requires each entry of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entries, manifest } from './entries.ts';
import promised from './exports.json';
import { createProject, frameworks, type Project } from './project.ts';

let project: Project;
let installed = '';
const read = (path: string) => readFileSync(join(installed, path), 'utf8');
let files: string[] = [];

beforeAll(() => {
  project = createProject();
  installed = join(project.folder, 'node_modules/gingersnap');
  files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1));
  // What the user of an entry brings along.
  for (const peer of ['react', 'vue']) project.link(peer, `node_modules/${peer}`);
  project.write(frameworks);
}, 120_000);
afterAll(() => project.remove());

it('npm installs nothing beside it', () => {
  const alone = readdirSync(join(project.folder, 'node_modules')).filter(
    (name) => !name.startsWith('.') && !Object.hasOwn(manifest.peerDependencies, name),
  );
  expect(alone).toEqual(['gingersnap']);
  expect(manifest).not.toHaveProperty('dependencies');
});

const beside = ['LICENSE', 'README.md', 'docs/errors.md', 'package.json'];

it('it holds the build, the licence, the README, the page of the error codes and package.json: no source, no test, no example', () => {
  expect(files).toEqual(expect.arrayContaining(beside));
  expect(
    files
      .filter((path) => !/^dist\/[\w./-]+\.(mjs|cjs|d\.mts|d\.cts|js|js\.map)$/.test(path))
      .sort(),
  ).toEqual(beside);
});

it('a source map brings its sources along, and belongs to a file that names it', () => {
  const maps = files.filter((path) => path.endsWith('.map'));
  expect(maps).toContain('dist/gingersnap.umd.js.map');
  for (const path of maps) {
    const { sources, sourcesContent } = JSON.parse(read(path)) as {
      readonly sources: string[];
      readonly sourcesContent?: (string | null)[];
    };
    expect(sourcesContent?.filter(Boolean), path).toHaveLength(sources.length);
    expect(read(path.replace(/\.map$/, '')), path).toMatch(
      new RegExp(`//# sourceMappingURL=${path.split('/').at(-1)}\\s*$`),
    );
  }
  const naming = files.filter(
    (path) => /\.(mjs|cjs|js|mts|cts)$/.test(path) && read(path).includes('sourceMappingURL='),
  );
  expect(naming.map((path) => `${path}.map`)).toEqual(maps);
});

describe.each(entries)('$name', (entry) => {
  it('has its files', () => {
    for (const { types, development, default: code } of [entry.import, entry.require])
      for (const path of [types, development ?? code, code])
        expect(existsSync(join(installed, path)), path).toBe(true);
  });

  const values = (promised as Record<string, string[]>)[entry.name]?.filter(
    (name) => !name.startsWith('type '),
  );
  const names = (text: string) =>
    (JSON.parse(text) as string[]).filter((name) => name !== 'module.exports').sort();

  it(`is imported by Node ${process.versions.node}`, () => {
    const code = `import * as all from '${entry.name}'; console.log(JSON.stringify(Object.keys(all)))`;
    expect(names(project.node('--input-type=module', '--eval', code))).toEqual(values);
  });

  it(`is required by Node ${process.versions.node}`, () => {
    // What has nothing but a default is that itself, as js-cookie and a module of Nuxt's are.
    const one = values?.join() === 'default';
    const code = `const all = require('${entry.name}'); console.log(JSON.stringify(${one ? '[typeof (all.set ?? all)]' : 'Object.keys(all)'}))`;
    expect(names(project.node('--input-type=commonjs', '--eval', code))).toEqual(
      one ? ['function'] : values,
    );
  });
});
