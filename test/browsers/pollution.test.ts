/** A polluted Object.prototype, in real engines: jsdom's own jar runs in the page's realm and trips over it itself. */
import { beforeEach, expect, it } from 'vitest';
import { chunked, createJar, defineCookie, documentStore, get, set } from '../../src/index.js';
import { clear, jar } from './outside.js';

beforeEach(clear);

it('a polluted prototype lets nothing into a cookie', async () => {
  const prototype = Object.prototype as Record<string, unknown>;
  const pollution = {
    domain: 'evil.example',
    path: '/evil',
    maxAge: 0,
    partitioned: true,
    codec: { encode: () => 'evil', decode: () => 'evil' },
  };
  const written: boolean[] = [];
  const read: unknown[] = [];
  Object.assign(prototype, pollution);
  try {
    written.push(
      set('n', 'v').ok,
      set('m', 'v', {}).ok,
      createJar(documentStore(), {}).set('o', 'v', { sameSite: 'strict' }).ok,
    );
    const [defined, inPieces] = [
      defineCookie('p', { sameSite: 'strict' }),
      defineCookie('q', { chunked }),
    ];
    written.push(defined.set('v').ok, defined.touch().ok, inPieces.set('v').ok);
    read.push(
      get('n'),
      get('m', {}),
      defined.get(),
      inPieces.get(),
      defineCookie('none').get() ?? 'v',
    );
    written.push(inPieces.remove().ok);
  } finally {
    for (const name of Object.keys(pollution)) delete prototype[name];
  }
  expect(written).toEqual(written.map(() => true));
  expect(read).toEqual(['v', 'v', 'v', 'v', 'v']);
  expect((await jar()).map(({ value, path }) => value + path)).toEqual(['v/', 'v/', 'v/', 'v/']);
});
