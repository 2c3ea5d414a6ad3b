/** Flask's set_cookie and request.cookies, for many texts at once. */
import { join } from 'node:path';
import { serveFlask } from '../../examples/demo/serve.mjs';
import { exchange } from './exchange.ts';
import { flaskPython } from './python.ts';

/** What Flask makes of a cookie: as `request.cookies` has it, and that once `urllib.parse.unquote` is over it. */
export interface Reading {
  readonly plain: string;
  readonly unquoted: string;
}

export interface Probe {
  readonly address: string;
  /** Flask writes the texts: what then stands in each cookie. */
  readonly write: (texts: readonly string[]) => Promise<string[]>;
  /** Flask reads what stands in the cookies. */
  readonly read: (wires: readonly string[]) => Promise<(Reading | undefined)[]>;
  readonly stop: () => Promise<void>;
}

/** The texts under names of their own, in JSON. */
export const named = (texts: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(texts.map((text, i) => [`c${String(i)}`, text])));

export const startProbe = async (): Promise<Probe> => {
  const { address, stop } = await serveFlask(flaskPython(), { script: join(import.meta.dirname, 'probe.py') });
  return {
    address,
    stop,
    async write(texts) {
      const asked = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: named(texts) };
      const { setCookies } = await exchange(`${address}write`, asked);
      return setCookies.map((header) => /^c\d+=(.*); Path=\/$/s.exec(header)?.[1] ?? `unforeseen: ${header}`);
    },
    async read(wires) {
      const header = wires.map((wire, i) => `c${String(i)}=${wire}`).join('; ');
      const { body } = await exchange(`${address}read`, { headers: { Cookie: header } });
      const readings = JSON.parse(body) as Record<string, Reading>;
      return wires.map((_, i) => readings[`c${String(i)}`]);
    },
  };
};
