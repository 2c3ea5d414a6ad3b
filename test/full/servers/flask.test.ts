// What the page and a real Flask make of each other's cookies, on the wire.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { percent } from '../../../src/index.ts';
import { type Server, start } from './server.ts';
import { flaskServer } from './servers.ts';
import { anyText, characters, looksEncoded, percentTexts, samples } from '../../helpers/texts.ts';

let server: Server;
beforeAll(async () => (server = await start(flaskServer())), 30_000);
afterAll(() => server.stop());

const kinds = [
  ['every ASCII character in every place', characters] as const,
  ...Object.entries(samples),
];
const many = fc.array(anyText, { minLength: 100, maxLength: 100 });
const often = { numRuns: 15 };

describe('Flask reads what the page wrote, once it is unquoted', () => {
  const readBack = async (texts: readonly string[]) => {
    expect(await server.read(texts.map(percent.encode), 'unquoted')).toEqual(texts);
  };

  test.each(kinds)('%s', (_, texts) => readBack(texts));
  test('text that looks percent-encoded', () => readBack(percentTexts));
  test('any text', () => fc.assert(fc.asyncProperty(many, readBack), often), 60_000);

  test('without unquote, what needs no encoding alone', async () => {
    expect(await server.read(['dark', 'is%20dark'])).toEqual(['dark', 'is%20dark']);
  });
});

describe('the page reads what Flask wrote', () => {
  const readBack = async (texts: readonly string[]): Promise<string[]> => {
    const wires = await server.write(texts);
    expect(wires).toHaveLength(texts.length);
    const wanted = texts.map((text, i) =>
      looksEncoded(text, wires[i] ?? '') ? decodeURIComponent(text) : text,
    );
    expect(wires.map(percent.decode)).toEqual(wanted);
    return wires;
  };

  test.each(kinds)('%s', async (_, texts) => {
    const wires = await readBack(texts);
    expect(texts.filter((text, i) => looksEncoded(text, wires[i] ?? ''))).toEqual([]);
  });
  test('any text, but for one that looks percent-encoded', async () => {
    const property = fc.asyncProperty(many, async (texts) => {
      await readBack(texts);
    });
    await fc.assert(property, often);
  }, 60_000);

  test("the article's cookie, which Flask puts into quotes", async () => {
    expect(await readBack(['This is a cookie'])).toEqual(['"This is a cookie"']);
  });
  test('é, which Flask writes as the octal of its bytes', async () => {
    expect(await readBack(['é'])).toEqual(['"\\303\\251"']);
  });

  // Nothing on the wire tells Flask's bare %41 from a page's: the one text that the default reading does not give back.
  test('a literal %41 reads as A, since Flask leaves it bare', async () => {
    const wires = await server.write(percentTexts);
    expect(wires).toEqual(percentTexts);
    expect(wires.map(percent.decode)).toEqual(['A', '100A', 'é', 'a b', '%']);
  });
  test('a literal %41 reads as it is where Flask puts it into quotes', async () => {
    expect((await server.write(['a literal %41', '"%41"'])).map(percent.decode)).toEqual([
      'a literal %41',
      '"%41"',
    ]);
  });
});
