/** Stores of a frame that this page may not look into: its document is null, and its window throws. */
import { afterEach, expect, it } from 'vitest';
import { createAsyncJar, browserStore } from '../../src/async.js';
import { createJar, documentStore, onChange } from '../../src/index.js';

const blocked = expect.objectContaining({ ok: false, code: 'blocked' }) as unknown;

/** What a frame of another site has for a window. */
const foreign = {
  get document() {
    throw new DOMException('Blocked a frame with another origin', 'SecurityError');
  },
};

afterEach(() => {
  document.cookie = 'n=; max-age=0; path=/';
});

it.each([null, 5, 'frame', {}])(
  'a jar of the document %o reads as empty, writes nothing, and never this page’s cookies',
  (page) => {
    document.cookie = 'n=1; path=/';
    const jar = createJar(documentStore(page as never));
    expect([jar.get('n'), jar.has('n'), jar.getAll('n'), { ...jar.getAll() }]).toEqual([
      undefined,
      false,
      [],
      {},
    ]);
    expect([jar.set('m', '2'), jar.remove('n')]).toEqual([blocked, blocked]);
    jar.onChange(() => {})();
    expect(document.cookie).toBe('n=1');
  },
);

it.each([null, 5, 'frame', {}, foreign])(
  'a jar of the window %# that cannot be reached reads as empty, writes nothing, and never this page’s cookies',
  async (scope) => {
    document.cookie = 'n=1; path=/';
    const jar = createAsyncJar(browserStore(scope as never));
    expect([await jar.get('n'), await jar.has('n'), await jar.getAll('n')]).toEqual([
      undefined,
      false,
      [],
    ]);
    expect([await jar.set('m', '2'), await jar.remove('n'), await jar.available()]).toEqual([
      blocked,
      blocked,
      false,
    ]);
    jar.onChange(() => {})();
    expect(document.cookie).toBe('n=1');
  },
);

it('a write to a document that cannot be reached notifies nobody on this page', () => {
  const heard: unknown[] = [];
  const stop = onChange((change) => heard.push(change));
  createJar(documentStore(null)).set('m', '2');
  stop();
  expect(heard).toEqual([]);
});
