/** A registry on this machine that has nothing but what is published to it, and npm, signed in there. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { guard } from '../../browsers/guard.mjs';
import { run, serve } from '../apps/program.ts';

const program = resolve('test/apps/registry/node_modules/verdaccio/bin/verdaccio');

export interface Registry {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** Where it keeps its files, and a test may keep its own: removed with the registry. */
  readonly folder: string;
  /** Runs a line as a workflow's `run` does, with a home whose npm uses this registry alone. */
  readonly shell: (
    line: string,
    folder: string,
    variables?: Readonly<Record<string, string>>,
  ) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Adds a user, and gives its token. */
const signUp = async (url: string): Promise<string> => {
  const name = 'maintainer';
  const response = await fetch(`${url}/-/user/org.couchdb.user:${name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: crypto.randomUUID() }),
  });
  return ((await response.json()) as { readonly token: string }).token;
};

export const startRegistry = async (): Promise<Registry> => {
  const folder = mkdtempSync(join(tmpdir(), 'gingersnap-registry-'));
  const config = join(folder, 'config.json');
  const settings = {
    storage: join(folder, 'storage'),
    auth: { htpasswd: { file: join(folder, 'users') } },
    packages: { gingersnap: { access: '$all', publish: '$authenticated' } },
    web: { enable: false },
    log: { type: 'stdout', format: 'pretty', level: 'warn' },
  };
  writeFileSync(config, JSON.stringify(settings));
  const { url, stop } = await serve('the registry', (port) => {
    const options = ['--config', config, '--listen', `127.0.0.1:${port}`];
    return guard(process.execPath, [program, ...options], { folder });
  });
  const token = await signUp(url).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const home = join(folder, 'home');
  mkdirSync(home);
  writeFileSync(
    join(home, '.npmrc'),
    `registry=${url}/\n${url.replace('http:', '')}/:_authToken=${token}\n`,
  );
  return {
    url,
    folder,
    shell: (line, cwd, variables) =>
      run('bash', ['-e', '-c', line], {
        cwd,
        env: { PATH: process.env['PATH'], HOME: home, ...variables },
      }),
    stop,
  };
};
