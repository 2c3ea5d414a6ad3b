/**
 * An app of test/apps, as its users have it: the packed tarball installed over the packages of its lockfile, built and started by its own npm
 * scripts. A script `start` takes the port from PORT and serves on 127.0.0.1 alone.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { guard } from '../../browsers/guard.mjs';
import { run, serve, type Running } from './program.ts';

export type { Running };

export interface App {
  readonly folder: string;
  /** Runs a script of its package.json to its end, and gives what it printed. */
  readonly run: (script: string) => Promise<string>;
  /** Starts a script that serves, `start` where none is given, and waits until it answers. */
  readonly start: (script?: string) => Promise<Running>;
}

const execute = promisify(execFile);
const root = resolve(import.meta.dirname, '../../..');
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Without what vitest sets for its own tests. npm and the frameworks ask and report nothing. */
const environment = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  CI: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
};

/** `name`: its folder in test/apps, whose packages `pretest:full` has installed. */
export const installApp = async (name: string): Promise<App> => {
  const folder = join(root, 'test/apps', name);
  const packed = mkdtempSync(join(tmpdir(), 'gingersnap-packed-'));
  try {
    const { stdout } = await execute('npm', ['pack', '--json', '--pack-destination', packed], {
      cwd: root,
    });
    const [{ filename }] = JSON.parse(stdout) as [{ readonly filename: string }];
    // Its digest changes with each build, so no lockfile can hold it.
    await execute('npm', ['install', '--no-save', ...quiet, join(packed, filename)], {
      cwd: folder,
      env: environment,
    });
  } finally {
    rmSync(packed, { recursive: true });
  }
  return {
    folder,
    run: (script) => run('npm', ['run', script], { cwd: folder, env: environment }),
    start: (script = 'start') =>
      serve(name, (port) =>
        guard('npm', ['run', script, '--prefix', folder], {
          env: { ...environment, PORT: String(port), HOST: '127.0.0.1' },
        }),
      ),
  };
};
