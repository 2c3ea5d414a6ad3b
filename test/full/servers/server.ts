/** A real server, which sets and reads cookies for a test by its own means. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { exchange } from '../../helpers/exchange.ts';

export interface Server {
  readonly address: string;
  /** The server writes the values, texts but for Express' objects: what then stands in each cookie. */
  readonly write: (values: readonly unknown[], path?: string) => Promise<string[]>;
  /** The server reads what stands in the cookies: what it makes of each. */
  readonly read: (wires: readonly string[], path?: string) => Promise<unknown[]>;
  readonly stop: () => Promise<unknown>;
}

/** How to start a server. */
export interface Command {
  readonly program: string;
  /** Its last argument, in the folder `probes`. It tells its address once it listens. */
  readonly script: string;
  readonly args?: readonly string[];
  /** What to run where it does not start. */
  readonly help: string;
}

/** The values under names of their own, in JSON. */
export const named = (values: readonly unknown[]): string =>
  JSON.stringify(Object.fromEntries(values.map((value, i) => [`c${String(i)}`, value])));

export const start = async (command: Command): Promise<Server> => {
  const { address, stop } = await run(command);
  return {
    address,
    stop,
    async write(values, path = 'write') {
      const asked = {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: named(values),
      };
      const { setCookies } = await exchange(address + path, asked);
      return setCookies.map((header, i) => {
        const [, index, wire, rest] =
          /^c(\d+)=(.*?)((?:; Path=\/|; SameSite=lax)*)$/is.exec(header) ?? [];
        return index === String(i) && wire !== undefined && rest !== undefined
          ? wire
          : `unforeseen: ${header}`;
      });
    },
    async read(wires, path = 'read') {
      const header = wires.map((wire, i) => `c${String(i)}=${wire}`).join('; ');
      const { status, body } = await exchange(address + path, { headers: { Cookie: header } });
      if (status !== 200) throw new Error(`${String(status)} ${body.slice(0, 300)}`);
      const readings = JSON.parse(body) as Record<string, unknown>;
      return wires.map((_, i) => readings[`c${String(i)}`]);
    },
  };
};

/** Throws, with the command that helps, where it does not start: without a server these tests would say nothing. */
const run = async ({ program, args = [], script, help }: Command) => {
  const child = spawn(program, [...args, join(import.meta.dirname, 'probes', script)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => void child.kill();
  process.once('exit', kill);
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said = (said + String(chunk)).slice(-10_000);
      // PHP tells it among other words, and on stderr.
      const [, found] = /(http:\/\/127\.0\.0\.1:\d+)\D/.exec(said) ?? [];
      if (found) resolve(`${found}/`);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const fail = (error?: Error) =>
      reject(new Error(`${script} did not start: ${error?.message ?? said}\n${help}`));
    child.once('error', fail).once('close', () => fail());
  });
  const ended = once(child, 'exit').then(() => void process.off('exit', kill));
  return { address, stop: () => (kill(), ended) };
};
