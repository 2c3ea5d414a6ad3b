/** removeAll of the main entry, over this page's document.cookie. */
import { afterEach, expect, it } from 'vitest';
import { chunked, defineCookie, getAll, onChange, removeAll, set } from '../../src/index.js';
import { createConsent } from '../../src/consent.js';
import * as later from '../../src/async.js';

afterEach(() => removeAll(() => true));

it('removeAll removes what matches on this page, and defined cookies whole', () => {
  const draft = defineCookie('draft', { chunked });
  const heard: string[] = [];
  const stop = onChange(({ name, value }) => value === undefined && heard.push(name));
  for (const name of ['a.1', 'a.2', 'b', 'c']) set(name, '1');
  draft.set('x'.repeat(5000));
  expect(removeAll('a.')).toEqual([]);
  expect(removeAll((name) => name === 'b')).toEqual([]);
  expect(removeAll([draft])).toEqual([]);
  stop();
  expect(getAll()).toEqual({ c: '1' });
  expect(heard).toEqual(['a.1', 'a.2', 'b', 'draft.0', expect.stringContaining('draft.')]);
  expect(() => removeAll(5 as never)).toThrow(expect.objectContaining({ code: 'attribute' }));
  expect(() => removeAll('', { pth: '/' } as never)).toThrow(
    expect.objectContaining({ code: 'attribute' }),
  );
});

it('removeAll of gingersnap/async does the same by promise', async () => {
  for (const name of ['a.1', 'a.2', 'c']) await later.set(name, '1');
  const b = defineCookie('b').on(later);
  await b.set('1');
  expect(await later.removeAll('a.')).toEqual([]);
  expect(await later.removeAll(b)).toEqual([]);
  expect(await later.getAll()).toEqual({ c: '1' });
  await expect(later.removeAll(['a'] as never)).rejects.toMatchObject({ code: 'attribute' });
});

it('removeAll of gingersnap/async lets go of what a consent holds back', async () => {
  const consent = createConsent({ categories: { ads: {} } });
  const ad = defineCookie('ad', { consent, category: 'ads' });
  expect(await ad.on(later).set('held')).toMatchObject({ code: 'consent' });
  expect(await later.removeAll(ad)).toEqual([]);
  consent.on(later as never).acceptAll();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await later.has('ad')).toBe(false);
  expect(await ad.on(later).set('granted')).toEqual({ ok: true });
});
