/** Next picks the condition in `next dev`, on the server and in the browser, with both of its bundlers, and not in `next build`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, launch } from '../../browsers/engine.mjs';
import { app, development, PHRASES, production, type Report } from '../../package/probe.ts';
import { createProject, type Project } from '../../package/project.ts';

let project: Project;
let engine: Engine;
beforeAll(async () => {
  project = createProject();
  project.link('next', 'test/full/node_modules/next');
  for (const peer of ['react', 'react-dom']) project.link(peer, `node_modules/${peer}`);
  const component = `
    'use client';
    import { useEffect, useState } from 'react';
    import { reported } from './app.mjs';
    export function Browser() {
      const [report, setReport] = useState('');
      useEffect(() => void reported.then((report) => setReport(JSON.stringify(report))), []);
      return <pre id="browser">{report}</pre>;
    }
  `;
  project.write({
    // What the links lead to stands outside of the project.
    'next.config.mjs': `export default { turbopack: { root: '/' }, devIndicators: false };`,
    'app/layout.js': `export default function Layout({ children }) {
      return <html><body>{children}</body></html>;
    }`,
    'app/app.mjs': app(false),
    'app/browser.js': component,
    'app/page.js': `
      import { reported } from './app.mjs';
      import { Browser } from './browser.js';
      export default async function Page() {
        return <><pre id="server">{JSON.stringify(await reported)}</pre><Browser /></>;
      }
    `,
  });
  engine = await launch('chromium');
});
afterAll(async () => {
  await engine.close();
  project.remove();
});

const next = (...options: string[]) =>
  spawn(process.execPath, ['node_modules/next/dist/bin/next', ...options], {
    cwd: project.folder,
    env: { PATH: process.env['PATH'], HOME: project.folder, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // The head of a group of its own: Next starts processes of its own.
    detached: true,
  });
const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });

let running: ChildProcess | undefined;
afterEach(async () => {
  if (!running) return;
  const end = ended(running);
  process.kill(-running.pid!, 'SIGKILL');
  await end;
  running = undefined;
});

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Starts the app, and gives its address. */
const start = async (command: string, ...options: string[]): Promise<string> => {
  const port = await freePort();
  running = next(command, ...options, '--hostname', '127.0.0.1', '--port', String(port));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (data: Buffer) => {
      said += String(data);
      if (said.includes('Ready')) resolve();
    };
    running!.stdout!.on('data', listen);
    running!.stderr!.on('data', listen);
    running!.once('close', () => reject(new Error(said)));
  });
  const url = `http://127.0.0.1:${port}/`;
  // The first request has the page compiled, which takes its time.
  expect((await fetch(url)).status, said).toBe(200);
  return url;
};

/** What the app at an address reports. */
const reportsOf = async (url: string) => {
  const page = await engine.open(url);
  try {
    await expect.poll(() => page.text('#browser'), { timeout: 30_000 }).toContain('messages');
    const report = async (selector: string) => JSON.parse(await page.text(selector)) as Report;
    return { server: await report('#server'), browser: await report('#browser') };
  } finally {
    await page.close();
  }
};

describe.each(['--turbopack', '--webpack'])('next dev %s', (bundler) => {
  test('has sentences and warnings on the server and in the browser', async () => {
    expect(await reportsOf(await start('dev', bundler))).toEqual({
      server: development(false),
      browser: development(false),
    });
  });
});

test('next build has the short messages, and not one of the sentences in any of its scripts', async () => {
  const build = next('build');
  let said = '';
  build.stdout.on('data', (data) => (said += String(data)));
  build.stderr.on('data', (data) => (said += String(data)));
  expect(await ended(build), said).toBe(0);
  expect(await reportsOf(await start('start'))).toEqual({
    server: production,
    browser: production,
  });
  for (const folder of ['.next/static', '.next/server']) {
    const scripts = readdirSync(join(project.folder, folder), {
      recursive: true,
      encoding: 'utf8',
    }).filter((path) => path.endsWith('.js'));
    expect(scripts).not.toEqual([]);
    const text = scripts.map((path) => readFileSync(join(project.folder, folder, path), 'utf8'));
    for (const phrase of PHRASES) expect(text.join('\n')).not.toContain(phrase);
  }
});
