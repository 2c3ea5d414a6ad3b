/** examples/cart: one definition in a page, in React, on a server and, here, in a test. */
import type { AddressInfo } from 'node:net';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import { createJar, type Store } from 'gingersnap';
import { Cart } from '../../examples/cart/app.ts';
import { cart, withOneMore } from '../../examples/cart/cart.ts';
import { follow } from '../../examples/cart/page.ts';
import { shop } from '../../examples/cart/server.ts';
import { exchange } from '../helpers/exchange.ts';

afterEach(() => cart.remove());

it('the test has the cart over a store of its own', () => {
  let cookie = '';
  const store: Store = {
    read: () => cookie,
    write: ({ name, value }) => {
      cookie = `${name}=${value}`;
    },
    site: () => new URL('https://shop.test/'),
  };
  const mine = cart.on(createJar(store));
  mine.update((items) => withOneMore(items, 7));
  mine.update((items) => withOneMore(items, 7));
  expect(mine.get()).toEqual([{ id: 7, count: 2 }]);
});

it('the page and React follow the same cookie', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const [button, number, section] = ['button', 'output', 'div'].map((name) =>
    document.body.appendChild(document.createElement(name)),
  );
  const stop = follow(button!, number!);
  const root = createRoot(section!);
  act(() => root.render(createElement(Cart)));
  expect([number!.textContent, section!.querySelectorAll('li').length]).toEqual(['0', 0]);
  act(() => button!.click());
  expect([number!.textContent, section!.querySelector('li')!.textContent]).toEqual(['1', '1 of 7']);
  act(() => section!.querySelector('button')!.click());
  expect([number!.textContent, cart.get()]).toEqual(['2', [{ id: 7, count: 2 }]]);
  act(() => root.unmount());
  stop();
});

it('the server reads what the page wrote, renders it, and writes what the page reads', async () => {
  const server = shop();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  try {
    cart.set([{ id: 7, count: 2 }]);
    const headers = { Cookie: document.cookie };
    expect((await exchange(`${address}/`, { headers })).body).toContain('<li>2 of 7</li>');
    const [line] = (await exchange(`${address}/gift`, { headers })).setCookies;
    expect(line).toMatch(/^cart=.*; path=\/; .*max-age=2592000$/);
    document.cookie = line!;
    expect(cart.get()).toEqual([
      { id: 7, count: 2 },
      { id: 99, count: 1 },
    ]);
  } finally {
    server.close();
  }
});
