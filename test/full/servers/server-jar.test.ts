// serverJar and a real Flask behind the same address: each reads what the other sent to the browser.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flask } from '../../../src/interop.ts';
import { serverJar } from '../../../src/server.ts';
import { type Server, start } from './server.ts';
import { flaskServer } from './servers.ts';
import { anyText, samples } from '../../helpers/texts.ts';

let server: Server;
beforeAll(async () => (server = await start(flaskServer())), 30_000);
afterAll(() => server.stop());

const some = Object.values(samples).flat();
const many = fc.array(anyText, { minLength: 100, maxLength: 100 });
const often = { numRuns: 10 };

/** What the browser sends back of a response, one byte for each character as Node sends it. */
const wiresOf = (lines: readonly string[]) =>
  lines.map((line) => line.slice(line.indexOf('=') + 1, line.indexOf('; path=')));

/** A response with these texts, in `setCookies()`. */
const written = (texts: readonly string[], encoding?: typeof flask) => {
  const jar = serverJar(null, { encoding });
  texts.forEach((text, i) => jar.set(`c${String(i)}`, text));
  return wiresOf(jar.setCookies());
};

const header = (wires: readonly string[]) =>
  wires.map((wire, i) => `c${String(i)}=${wire}`).join('; ');

/** What the request of a browser that has these reads as. */
const read = (wires: readonly string[], encoding?: typeof flask) => {
  const jar = serverJar(header(wires), { encoding });
  return wires.map((_, i) => jar.get(`c${String(i)}`));
};

const exchanged = async (texts: readonly string[]) => {
  expect(await server.read(written(texts), 'unquoted')).toEqual(texts);
  expect(await server.read(written(texts, flask))).toEqual(texts);
  expect(read(await server.write(texts), flask)).toEqual(texts);
};

test('samples of all kinds, in its own encoding and, once unquoted, in percent', () =>
  exchanged(some));
test('any text', () => fc.assert(fc.asyncProperty(many, exchanged), often), 60_000);
