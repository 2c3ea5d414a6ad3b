/** A working CookieStore in happy-dom's windows, whose own does next to nothing. */
import { describe, expect, it } from 'vitest';
import { testInstalled, type View } from '../../testing/installed.ts';

// By a name that the compiler does not follow, and vitest's declarations neither: happy-dom's want those of a newer Node.
const happyDom = 'happydom';
const { Window } = (await import(happyDom)) as { Window: new (options: { url: string }) => View };
const open = (url: string) => new Window({ url });

describe('in happy-dom', () => {
  testInstalled(open);
});

it("happy-dom's own CookieStore is none that works, so it is replaced", async () => {
  const view = open('http://shop.example/');
  const heard: unknown[] = [];
  view.cookieStore!.addEventListener('change', () => heard.push(1));
  view.document.cookie = 'n=v';
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual([]);
  await expect(view.cookieStore!.set('n', 'on plain http')).resolves.toBeUndefined();
});
