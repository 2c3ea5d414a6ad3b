/** The bindings, compiled without the DOM library: what their frameworks declare is not ours to check. */
import { defineCookie } from 'gingersnap';
import { useCookie } from 'gingersnap/react';
import { useCookie as useRef } from 'gingersnap/vue';

const lang = defineCookie('lang', { default: 'en' });

export const Lang = (): string => {
  const [value, set] = useCookie(lang);
  return set('de').ok ? value : useRef(lang).value;
};
