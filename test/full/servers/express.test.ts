// What the page and a real Express make of each other's values.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { percent } from '../../../src/index.ts';
import { expressJson } from '../../../src/interop.ts';
import { type Server, start } from './server.ts';
import { servers } from './servers.ts';
import { samples } from '../../helpers/texts.ts';

let server: Server;
beforeAll(
  async () => (server = await start(servers.find(({ name }) => name === 'Express')!.command())),
  30_000,
);
afterAll(() => server.stop());

const codec = expressJson<unknown>();
const onWire = (value: unknown) => percent.encode(codec.encode(value));
const fromWire = (wire: string) => codec.decode(percent.decode(wire));

/** JSON has no -0, and no key named __proto__ gets through. */
const json = fc
  .json({ maxDepth: 2, stringUnit: 'binary' })
  .filter((text) => text.length < 300 && !text.includes('__proto__'))
  .map((text) => JSON.parse(text) as unknown);
/** What Express writes as JSON: `typeof value === 'object'`, its res.cookie asks. */
const object = json.filter((value) => typeof value === 'object' && value !== null);
const many = <T>(values: fc.Arbitrary<T>) => fc.array(values, { minLength: 50, maxLength: 50 });
const often = { numRuns: 20 };
const texts = Object.values(samples).flat();

// cookie-parser takes the JSON `if (val)`.
test('Express reads every value that the page wrote, but for 0, false, null and ""', async () => {
  const left = [0, false, null, ''] as unknown[];
  const isRead = async (values: unknown[]) => {
    const wanted = values.map((value) =>
      left.includes(value) ? `j:${JSON.stringify(value)}` : value,
    );
    expect(await server.read(values.map(onWire))).toEqual(wanted);
  };
  await isRead(texts);
  await isRead([...left, -1.5, true, [], {}, 's:text', 'j:text']);
  await fc.assert(fc.asyncProperty(many(json), isRead), often);
}, 60_000);

test('the page reads every object that Express wrote', async () => {
  const property = fc.asyncProperty(many(object), async (values) => {
    const wires = await server.write(values);
    expect(wires.map((wire) => wire.slice(0, 4))).toEqual(values.map(() => 'j%3A'));
    expect(wires.map(fromWire)).toEqual(values);
  });
  await fc.assert(property, often);
}, 60_000);

test('the page reads every text that Express wrote, and a number as text', async () => {
  expect((await server.write(texts)).map(fromWire)).toEqual(texts);
  expect((await server.write([12, true])).map(fromWire)).toEqual(['12', 'true']);
});

describe('what Express has signed', () => {
  test('reads as the value', async () => {
    expect((await server.write(texts, 'sign')).map(fromWire)).toEqual(texts);
    const property = fc.asyncProperty(many(object), async (values) => {
      expect((await server.write(values, 'sign')).map(fromWire)).toEqual(values);
    });
    await fc.assert(property, often);
  }, 60_000);

  test('reads as the value also where somebody has changed it, which Express alone can tell', async () => {
    const [wire = ''] = await server.write([{ user: 'Ada' }], 'sign');
    const changed = wire.replace('Ada', 'Eve');
    expect(await server.read([wire, changed], 'verify')).toEqual([{ user: 'Ada' }, false]);
    expect([wire, changed].map(fromWire)).toEqual([{ user: 'Ada' }, { user: 'Eve' }]);
  });
});
