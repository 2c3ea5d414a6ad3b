// What the page and each server make of each other's cookies, on the wire: with the server's own encoding, and with the default.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Encoding, percent } from '../../../src/index.ts';
import { type Server, start } from './server.ts';
import { servers } from './servers.ts';
import { anyText, characters, percentTexts, samples } from '../../helpers/texts.ts';

const kinds = [
  ['every ASCII character in every place', characters] as const,
  ...Object.entries(samples),
  ['text that looks percent-encoded', percentTexts] as const,
];
const often = { numRuns: 15 };

/** Of these texts, and of any, what the encoding has a form for, and `also` takes. */
const texts = (encoding: Encoding, also: (text: string) => boolean = () => true) => {
  const takes = (text: string) => {
    try {
      encoding.encode(text);
      return also(text);
    } catch {
      return false;
    }
  };
  // What has no form is folded into Latin-1, for which each encoding has one.
  const folded = (text: string) =>
    text.replace(/[^\0-\xff]/gu, (character) =>
      String.fromCharCode(character.codePointAt(0)! % 256),
    );
  const any = anyText.map((text) => (takes(text) ? text : folded(text))).filter(takes);
  return {
    given: kinds
      .map(([kind, given]) => [kind, given.filter(takes)] as const)
      .filter(([, given]) => given.length > 0),
    random: fc.array(any, { minLength: 100, maxLength: 100 }),
  };
};

describe.each(servers)('$name', ({ command, encoding, percent: reading, writes }) => {
  let server: Server;
  beforeAll(async () => (server = await start(command())), 30_000);
  afterAll(() => server.stop());

  describe('reads what the page wrote with its encoding, exactly:', () => {
    const { given, random } = texts(encoding);
    const isRead = async (sent: readonly string[]) => {
      expect(await server.read(sent.map(encoding.encode))).toEqual(sent);
    };
    test.each(given)('%s', (_, sent) => isRead(sent));
    test('any text', () => fc.assert(fc.asyncProperty(random, isRead), often), 60_000);
  });

  describe('writes what the page reads with its encoding, exactly:', () => {
    const { given, random } = texts(encoding, writes);
    const isWritten = async (sent: readonly string[]) => {
      expect((await server.write(sent)).map(encoding.decode)).toEqual(sent);
    };
    test.each(given)('%s', (_, sent) => isWritten(sent));
    test('any text', () => fc.assert(fc.asyncProperty(random, isWritten), often), 60_000);
  });

  describe(`of what the page wrote with the default gives each ${reading}:`, () => {
    const { given, random } = texts(percent);
    const isRead = async (sent: readonly string[]) => {
      const wires = sent.map(percent.encode);
      expect(await server.read(wires)).toEqual(reading === 'decoded' ? sent : wires);
    };
    test.each(given)('%s', (_, sent) => isRead(sent));
    test('any text', () => fc.assert(fc.asyncProperty(random, isRead), often), 60_000);
  });
});
