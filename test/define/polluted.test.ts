// @vitest-environment node
/** Definitions while Object.prototype has what the inside of a jar may have. */
import { expect, it } from 'vitest';
import { createReceived } from '../../src/frameworks/received.js';
import { createJar, defineCookie, json } from '../../src/index.js';
import { serverJar } from '../../src/server.js';

it.each(['queue', 'prefixed', 'listeners', 'text', 'all'])(
  'a definition reads and writes although Object.prototype has %s',
  (member) => {
    const jar = createJar({
      read: () => 'theme=dark',
      write: () => {},
      site: () => new URL('https://example.com/'),
    });
    const base = Object.prototype as Record<string, unknown>;
    let seen: unknown[];
    base[member] = 'evil';
    try {
      const theme = defineCookie('theme');
      const request = serverJar('theme=dark');
      const { ok } = theme.on(request).set('light');
      seen = [
        theme.on(jar).get(),
        theme.on(jar).set('dark').ok,
        ok,
        theme.on(request).get(),
        theme.get(),
        createReceived('theme=dark')(theme),
      ];
    } finally {
      Reflect.deleteProperty(base, member);
    }
    expect(seen).toEqual(['dark', true, true, 'light', undefined, 'dark']);
  },
);

it('one frozen object is given to all readers although Object.prototype has a getter', () => {
  const cart = defineCookie('cart', { codec: json<number[]>(), default: [0] });
  const base = Object.prototype as { get?: unknown };
  base.get = () => 'evil';
  let seen: unknown[];
  try {
    seen = ['cart=[1]', 'cart=[1]'].map((cookies) => cart.on(serverJar(cookies)).get());
  } finally {
    delete base.get;
  }
  expect([Object.isFrozen(seen[0]), seen[0] === seen[1]]).toEqual([true, true]);
});
