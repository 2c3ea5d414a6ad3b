/** Programs that a test runs to their end, or while they serve. */
import { execFile, type ExecFileOptions } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { guard, within } from '../../browsers/guard.mjs';

const execute = promisify(execFile);

/** Gives what a program printed to both outputs, or fails with that. */
export const run = async (
  command: string,
  args: readonly string[],
  options: ExecFileOptions,
): Promise<string> => {
  try {
    const { stdout, stderr } = await execute(command, args, { ...options, maxBuffer: 1e8 });
    return `${String(stdout)}${String(stderr)}`;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(stdout + stderr, { cause: error });
  }
};

export interface Running {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** What it has printed since it was started. */
  readonly said: () => string;
  /** Ends it, and all that it started. */
  readonly stop: () => Promise<void>;
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Starts a program that serves on a port of 127.0.0.1, and waits until it answers. */
export const serve = async (
  name: string,
  program: (port: number) => ReturnType<typeof guard>,
): Promise<Running> => {
  const port = await freePort();
  const { child, failed, end } = program(port);
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
};
