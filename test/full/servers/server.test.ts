// A server that is missing fails its tests, and tells what to run; one that runs is ended with them.
import { describe, expect, test } from 'vitest';
import { exchange } from '../../helpers/exchange.ts';
import { pythonWith } from './python.ts';
import { start } from './server.ts';
import { servers } from './servers.ts';

test('a program that is not installed fails with the command to run', async () => {
  const started = start({ program: 'no-such-program', script: 'on-rack.rb', help: 'Install it.' });
  await expect(started).rejects.toThrow(
    'on-rack.rb did not start: spawn no-such-program ENOENT\nInstall it.',
  );
});

test('a program that ends before it listens fails with what it said, and the command to run', async () => {
  const started = start({
    program: process.execPath,
    script: 'no-such-probe.mjs',
    help: 'Install it.',
  });
  await expect(started).rejects.toThrow(
    /^no-such-probe\.mjs did not start: .*Cannot find module.*\nInstall it\.$/s,
  );
});

test('a Python without the module fails with the command to run', () => {
  expect(() => pythonWith('no_such_module', 'Install it.')).toThrow(
    'There is no Python with no_such_module. Install it.',
  );
});

describe.each(servers)('$name', ({ command }) => {
  test('is there until it is stopped, and tells what to run where it is not', async () => {
    expect(command().help).toMatch(
      /^As root on Debian, run "apt-get install -y --no-install-recommends [\w -]+"\.$|^Run "npm ci"\.$/,
    );
    const { address, stop } = await start(command());
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await exchange(`${address}read`, { headers: { Cookie: 'a=b' } })).status).toBe(200);
    await stop();
    await expect(exchange(`${address}read`)).rejects.toThrow('ECONNREFUSED');
  });
});
