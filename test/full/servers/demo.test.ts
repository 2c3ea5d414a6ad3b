// What `npm run demo` does, with either server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exchange } from '../../helpers/exchange.ts';

const demo = join(import.meta.dirname, '../../../examples/demo.mjs');

const start = (...args: string[]) => {
  const child = spawn(process.execPath, [demo, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const hear = (chunk: Buffer) => (said += String(chunk));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return {
    child,
    said: () => said,
    ended: once(child, 'close') as Promise<[number | null, string | null]>,
  };
};

describe.each([
  ['flask', /^The server is Flask \d.*\n/],
  ['node', /^The server is the stand-in for Flask in Node\.\n/],
])('the demo, served by %s,', (server, says) => {
  test('tells its address, and runs until it is stopped', async () => {
    const { child, said, ended } = start('--server', server);
    await expect.poll(said, { timeout: 15_000 }).toMatch(/Open http:\/\/localhost:\d+\/\n/);
    expect(said()).toMatch(says);
    const address = /http:\S+/.exec(said())?.[0] ?? '';
    expect((await exchange(address)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await expect(exchange(address)).rejects.toThrow('ECONNREFUSED');
  }, 30_000);

  test('checks itself in a real browser', async () => {
    const { said, ended } = start('--check', '--server', server);
    const [code] = await ended;
    expect(said()).toContain('\nAll is as it should be.\n');
    expect(said()).not.toContain('NOT OK');
    expect(code).toBe(0);
  }, 60_000);
});

test('the one address leads to everything else', async () => {
  const { child, said, ended } = start('--server', 'node');
  await expect.poll(said, { timeout: 15_000 }).toMatch(/Open http:\S+\n/);
  const addresses = said().match(/http:\S+/g) ?? [];
  expect(addresses).toHaveLength(1);
  const { body } = await exchange(addresses[0]!);
  const links = [...body.matchAll(/<a href="([^"]+)"/g)].map(
    ([, link]) => new URL(link!, addresses[0]).href,
  );
  expect(links.length).toBeGreaterThan(7);
  expect(links.filter((link) => /^http:\/\/127\.0\.0\.1:\d+\/$/.test(link))).toHaveLength(1);
  for (const link of links) expect((await exchange(link)).status, link).toBe(200);
  // The icon that each page names is there too.
  for (const link of links.filter((link) => link.endsWith('/'))) {
    const icon = /<link\s+rel="icon"\s+href="([^"]+)"/.exec((await exchange(link)).body)?.[1];
    expect((await exchange(new URL(icon!, link).href)).status, link).toBe(200);
  }
  child.kill('SIGTERM');
  await ended;
}, 30_000);

test('the demo says what it does not know', async () => {
  const { said, ended } = start('--server', 'nginx');
  expect((await ended)[0]).toBe(1);
  expect(said()).toMatch(/^--server nginx is none\nnpm run demo -- \[--port 8000\]/);
});
