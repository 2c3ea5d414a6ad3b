// @vitest-environment node
/** Over Mozilla's webextension-polyfill, which makes promises of Chromium's callbacks, and takes no argument too many. */
import { expect, it, vi } from 'vitest';
import { extensionJar } from '../../src/webext.js';
import { makeFake } from './fake.js';

it('an extension that uses the polyfill reads, writes, is told why it may not, and hears', async () => {
  const { api, kept, denied } = makeFake({ engine: 'chromium', style: 'callback' });
  vi.stubGlobal(
    'chrome',
    Object.assign({}, api, { runtime: Object.assign(api.runtime!, { id: 'an extension' }) }),
  );
  const { default: polyfilled } = await import('webextension-polyfill');
  expect(polyfilled).not.toBe(api);

  const jar = extensionJar({ url: 'https://www.example.com/', api: polyfilled });
  const heard: unknown[] = [];
  const stop = jar.onChange((change) => heard.push(change));
  expect(await jar.set('n', 'v')).toEqual({ ok: true });
  expect(kept).toMatchObject([{ name: 'n', value: 'v' }]);
  expect(await jar.get('n')).toBe('v');
  await expect
    .poll(() => heard)
    .toEqual([{ name: 'n', value: 'v', oldValue: undefined, cause: 'explicit' }]);
  stop();

  denied.add('www.example.com');
  expect(await jar.set('n', 'w')).toMatchObject({
    code: 'blocked',
    message: expect.stringContaining('host=https://www.example.com/*') as string,
  });
  vi.unstubAllGlobals();
});
