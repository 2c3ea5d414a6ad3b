/**
 * An app of test/apps, as its users have it: the packed tarball installed over the packages of its lockfile, built and started by its own npm
 * scripts. A script `start` takes the port from PORT and serves on 127.0.0.1 alone.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { guard, within } from '../../browsers/guard.mjs';

export interface App {
  readonly folder: string;
  /** Runs a script of its package.json to its end, and gives what it printed. */
  readonly run: (script: string) => Promise<string>;
  /** Starts a script that serves, `start` where none is given, and waits until it answers. */
  readonly start: (script?: string) => Promise<Running>;
}

export interface Running {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** What it has printed since it was started. */
  readonly said: () => string;
  /** Ends it, and all that it started. */
  readonly stop: () => Promise<void>;
}

const execute = promisify(execFile);
const root = resolve(import.meta.dirname, '../../..');
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

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
    run: async (script) => {
      const options = { cwd: folder, env: environment, maxBuffer: 1e8 };
      try {
        const { stdout, stderr } = await execute('npm', ['run', script], options);
        return stdout + stderr;
      } catch (error) {
        const { stdout, stderr } = error as { stdout: string; stderr: string };
        throw new Error(stdout + stderr, { cause: error });
      }
    },
    start: async (script = 'start') => {
      const port = await freePort();
      const { child, failed, end } = guard('npm', ['run', script, '--prefix', folder], {
        env: { ...environment, PORT: String(port), HOST: '127.0.0.1' },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (data) => (said += String(data)));
      const url = `http://127.0.0.1:${port}`;
      const answers = async (): Promise<void> => {
        for (;;)
          try {
            await (await fetch(url, { redirect: 'manual' })).body?.cancel();
            return;
          } catch {
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
      };
      try {
        await within(60_000, Promise.race([answers(), failed]), `the start of ${name}`);
      } catch (error) {
        await end();
        throw new Error(said, { cause: error });
      }
      return { url, said: () => said, stop: end };
    },
  };
};
