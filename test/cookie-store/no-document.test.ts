// @vitest-environment node
/** Without a document, in Node or a worker, a CookieStore can be made and listened to, and whatever is asked of it rejects. */
import { expect, it } from 'vitest';
import { CookieChangeEvent, CookieStore } from '../../src/cookie-store.js';

it('everything rejects with a SecurityError', async () => {
  const store = new CookieStore();
  expect(store).toBeInstanceOf(EventTarget);
  for (const call of [store.get('n'), store.getAll(), store.set('n', 'v'), store.delete('n')])
    await expect(call).rejects.toMatchObject({ name: 'SecurityError' });
});

it('listeners are called for what is dispatched', () => {
  const store = new CookieStore();
  const heard: unknown[] = [];
  store.onchange = (event) => heard.push(event);
  const event = new CookieChangeEvent('change', { changed: [{ name: 'n', value: 'v' }] });
  store.dispatchEvent(event);
  store.onchange = null;
  store.dispatchEvent(new CookieChangeEvent('change'));
  expect(heard).toEqual([event]);
});
