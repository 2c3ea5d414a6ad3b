// @vitest-environment node
/** What development says of a server's writes. */
import { expect, it, vi } from 'vitest';
import '../../src/explain.js';
import { defineCookie } from '../../src/index.js';
import { serverJar } from '../../src/server.js';

it('a domain that is refused because a framework made up the host is reported, with the cure', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const theme = defineCookie('theme', { domain: 'shop.test' });
  for (const url of ['https://localhost:3000/cart', 'http://localhost/', 'https://0.0.0.0:3000/']) {
    const jar = serverJar(new Request(url));
    expect(theme.on(jar).set('dark')).toMatchObject({
      ok: false,
      code: 'domain',
      message: expect.stringMatching(/Next and Astro .* serverJar\(request, \{ url: /),
    });
    expect(theme.on(jar).remove().code).toBe('domain');
    expect(jar.setCookies()).toEqual([]);
  }
  // Once for each name, however many requests there are.
  expect(warn.mock.calls).toEqual([[expect.stringContaining('serverJar(request, { url: ')]]);
  const jar = serverJar(new Request('http://localhost/'), { url: 'https://www.shop.test/' });
  expect(theme.on(jar).set('dark')).toEqual({ ok: true });
  expect(warn).toHaveBeenCalledTimes(1);
});
