/** An empty project in which npm has installed the package as it packs it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Project {
  /** Where it is. */
  readonly folder: string;
  /** Writes files by their paths in the project. */
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Gives the project a package of this repository, by the path of its folder. */
  readonly link: (name: string, target: string) => void;
  /** Runs Node there, and gives what it prints. */
  readonly node: (...options: string[]) => string;
  readonly remove: () => void;
}

const npm = (...options: string[]) =>
  execFileSync('npm', options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

export const createProject = (): Project => {
  const folder = mkdtempSync(join(tmpdir(), 'gingersnap-'));
  const [{ filename }] = JSON.parse(npm('pack', '--json', '--pack-destination', folder)) as [
    { readonly filename: string },
  ];
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const quiet = ['--offline', '--no-audit', '--no-fund'];
  npm('install', '--prefix', folder, ...quiet, join(folder, filename));
  return {
    folder,
    write: (files) => {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(join(folder, dirname(path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
    },
    link: (name, target) => {
      mkdirSync(join(folder, 'node_modules', dirname(name)), { recursive: true });
      symlinkSync(resolve(target), join(folder, 'node_modules', name));
    },
    node: (...options) =>
      execFileSync(process.execPath, options, {
        cwd: folder,
        encoding: 'utf8',
        // What vitest sets for its own tests is not a user's.
        env: { PATH: process.env['PATH'] },
      }),
    remove: () => rmSync(folder, { recursive: true }),
  };
};

/** Frameworks that are larger than all else that a test needs, as far as our entries import them. test/full and test/apps have the real ones. */
export const frameworks = {
  'node_modules/next/package.json': '{ "name": "next", "version": "0.0.0" }',
  'node_modules/next/headers.js': 'exports.cookies = exports.headers = async () => {};',
  'node_modules/nuxt/package.json':
    '{ "name": "nuxt", "version": "0.0.0", "exports": { "./app": "./app.js" } }',
  'node_modules/nuxt/app.js':
    'exports.useCookie = exports.useNuxtApp = exports.useRequestEvent = exports.useState = () => {};',
};
