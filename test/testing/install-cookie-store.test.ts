// @vitest-environment node
/** A working CookieStore in jsdom's windows, which have none; in happy-dom's: test/full/testing/happy-dom.test.ts. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { installCookieStore } from '../../src/testing.js';
import { testInstalled, type View } from './installed.ts';

const open = (url: string) => new JSDOM('', { url }).window as never as View;

describe('in jsdom', () => {
  testInstalled(open);
});

it("a browser's own stays", () => {
  const view = open('https://shop.example/');
  const native = new EventTarget() as NonNullable<View['cookieStore']>;
  view.cookieStore = native;
  // Any class of the engine's own says of itself that it is one.
  view.CookieStore = Map;
  installCookieStore(view)();
  expect([view.cookieStore, view.CookieStore]).toEqual([native, Map]);
});
