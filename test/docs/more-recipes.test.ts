/** More of what docs/recipes promises, tried on its own code. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type DefinedCookie, get, getAll, remove, set } from '../../src/index.js';
import { clear } from '../helpers/page.ts';
import { recipe } from '../helpers/recipe.ts';

beforeEach(clear);
afterEach(() => localStorage.clear());

it('a shared cookie has no domain on localhost, and is kept there', () => {
  const { theme } = recipe('share-between-subdomains') as { theme: DefinedCookie<string> };
  expect(theme.definition.domain).toBeUndefined();
  expect(theme.set('dark').ok).toBe(true);
  expect(theme.get()).toBe('dark');
});

it('a notice is hidden once its button is pressed, and stays so', () => {
  const { showOnce } = recipe('notice-once') as { showOnce: (element: HTMLElement) => () => void };
  const notice = document.createElement('div');
  notice.innerHTML = '<button>Close</button>';
  const stop = showOnce(notice);
  expect(notice.hidden).toBe(false);
  notice.querySelector('button')!.click();
  expect(notice.hidden).toBe(true);
  stop();
  const next = document.createElement('div');
  showOnce(next)();
  expect(next.hidden).toBe(true);
});

it('who signs out is noticed when the cookie goes, not when the name changes', () => {
  const { onSignOut } = recipe('sign-out-in-all-tabs') as {
    onSignOut: (leave: () => void) => () => void;
  };
  set('signed_in_as', 'Ada');
  const leave = vi.fn<() => void>();
  const stop = onSignOut(leave);
  set('signed_in_as', 'Ada L.');
  expect(leave).not.toHaveBeenCalled();
  remove('signed_in_as');
  expect(leave).toHaveBeenCalledOnce();
  stop();
});

it('a cart that is there starts its lifetime anew, and none is made', () => {
  const { cart, extend } = recipe('sliding-lifetime') as {
    cart: DefinedCookie<readonly number[]>;
    extend: () => boolean;
  };
  expect(extend()).toBe(false);
  expect(getAll()).toEqual({});
  cart.set([7]);
  const write = vi.spyOn(document, 'cookie', 'set');
  expect(extend()).toBe(true);
  expect(write.mock.calls[0]![0]).toMatch(/^cart=\[7\];.* max-age=2592000/);
  write.mockRestore();
});

it('the warning is shown only where no cookies are kept', () => {
  const { warnWithout } = recipe('cookies-enabled') as {
    warnWithout: (element: HTMLElement) => void;
  };
  const warning = document.createElement('p');
  warnWithout(warning);
  expect(warning.hidden).toBe(true);
  const cookie = vi.spyOn(document, 'cookie', 'get').mockReturnValue('');
  warnWithout(warning);
  cookie.mockRestore();
  expect(warning.hidden).toBe(false);
});

it('a cookie is awaited, now or later, and given up', async () => {
  const { waitFor } = recipe('wait-for-a-cookie') as {
    waitFor: (name: string, signal?: AbortSignal) => Promise<string>;
  };
  const later = waitFor('token');
  set('other', '1');
  set('token', 'abc');
  expect(await later).toBe('abc');
  expect(await waitFor('token')).toBe('abc');
  const controller = new AbortController();
  const never = waitFor('missing', controller.signal);
  controller.abort();
  await expect(never).rejects.toThrow('The cookie missing has not come');
});

it("the language is the visitor's choice, else the browser's, else English", () => {
  const { chosen, language } = recipe('language') as {
    chosen: DefinedCookie<string | undefined>;
    language: (preferred?: readonly string[]) => string;
  };
  expect(language(['ja', 'de-CH', 'fr'])).toBe('de');
  expect(language(['ja'])).toBe('en');
  document.cookie = 'lang=xx';
  expect(language(['fr'])).toBe('fr');
  chosen.set('de');
  expect(language(['fr'])).toBe('de');
});

it('what localStorage held becomes a cookie, and goes once that is kept', () => {
  localStorage.setItem('prefs', '{"theme":"dark"}');
  const { load } = recipe('from-local-storage') as { load: () => object };
  const refused = vi.spyOn(document, 'cookie', 'set').mockImplementation(() => {});
  expect(load()).toEqual({ theme: 'dark' });
  expect(localStorage.getItem('prefs')).not.toBeNull();
  refused.mockRestore();
  const { load: again } = recipe('from-local-storage') as { load: () => object };
  expect(again()).toEqual({ theme: 'dark' });
  expect(get('prefs')).toBe('{"theme":"dark"}');
  expect(localStorage.getItem('prefs')).toBeNull();
});

it('the last ten items are kept, each once, the newest first', () => {
  const { view, viewed } = recipe('recently-viewed') as {
    view: (id: number) => boolean;
    viewed: DefinedCookie<readonly number[]>;
  };
  for (let id = 1; id <= 12; id++) expect(view(id)).toBe(true);
  view(5);
  expect(viewed.get()).toEqual([5, 12, 11, 10, 9, 8, 7, 6, 4, 3]);
});

it('a cookie ends at the next midnight, also on the last day of a month', () => {
  const { hideOffer, midnight } = recipe('expiry', 1) as {
    hideOffer: () => boolean;
    midnight: (now?: Date) => Date;
  };
  expect(midnight(new Date(2026, 0, 31, 23, 59))).toEqual(new Date(2026, 1, 1));
  expect(hideOffer()).toBe(true);
  expect(get('offer_hidden')).toBe('1');
});
