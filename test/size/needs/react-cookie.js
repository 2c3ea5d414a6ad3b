// The same with react-cookie, which looks for JSON itself.
import { useCallback, useMemo } from 'react';
import { useCookies } from 'react-cookie';
import { checked, valid } from './prefs.js';

export { CookiesProvider } from 'react-cookie';

export const usePrefs = () => {
  const [{ prefs }, setCookie] = useCookies(['prefs']);
  return /** @type {const} */ ([
    useMemo(() => checked(prefs), [prefs]),
    useCallback(
      (/** @type {unknown} */ value) =>
        setCookie('prefs', valid(value), { path: '/', sameSite: 'lax' }),
      [setCookie],
    ),
  ]);
};
