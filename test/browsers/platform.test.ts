// The ground the other browser tests stand on: the views from outside the page agree with the page.
import { beforeEach, expect, test } from 'vitest';
import { server } from 'vitest/browser';
import { clear, header, jar, serverSets, serverSetsLatin1 } from './outside.ts';

beforeEach(clear);

test("the page's cookie is seen by the browser and by the server", async () => {
  document.cookie = 'seen=1; path=/; max-age=60; samesite=strict';
  expect(await header()).toBe('seen=1');
  const [cookie, ...others] = await jar();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({
    name: 'seen',
    value: '1',
    domain: location.hostname,
    path: '/',
    secure: false,
    httpOnly: false,
    sameSite: 'Strict',
  });
  expect(cookie?.expires).toBeCloseTo(Date.now() / 1000 + 60, -1);
});

test("the server's cookies are seen by the page, but for HttpOnly ones", async () => {
  await serverSets('shown=a b; Path=/', 'kept=1; Path=/; HttpOnly', 'elsewhere=1; Path=/elsewhere');
  expect(document.cookie).toBe('shown=a b');
  expect((await jar()).map((cookie) => [cookie.name, cookie.httpOnly, cookie.expires])).toEqual(
    expect.arrayContaining([
      ['shown', false, undefined],
      ['kept', true, undefined],
    ]),
  );
  expect((await jar('/elsewhere')).map((cookie) => cookie.name)).toContain('elsewhere');
  expect(await header('/elsewhere')).toContain('elsewhere=1');
});

test('bytes go through as they stand', async () => {
  // WebKitGTK's jar (libsoup) ends a value at its first byte beyond ASCII, also a server's.
  const cut = server.browser === 'webkit';
  await serverSets('utf8=né; Path=/');
  expect(await header()).toBe(cut ? 'utf8=n' : 'utf8=né');
  await serverSetsLatin1('latin1=né; Path=/');
  expect(await header()).toBe(cut ? 'utf8=n; latin1=n' : 'utf8=né; latin1=n\uFFFD');
});

test('clear forgets every path', async () => {
  await serverSets('here=1; Path=/', 'there=1; Path=/there; HttpOnly');
  await clear();
  expect(await jar('/there')).toEqual([]);
  expect(document.cookie).toBe('');
});

test('a full jar goes through', async () => {
  for (let i = 0; i < 170; i++) document.cookie = `n${String(i)}=${'x'.repeat(1000)}; path=/`;
  expect((await header()).split('; ')).toHaveLength(170);
  expect(await jar()).toHaveLength(170);
});
