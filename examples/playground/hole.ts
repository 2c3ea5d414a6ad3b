// A value in the code that can be edited: an input as wide as what is in it.
import { element } from './element.ts';

export const hole = (name: string, value: string): HTMLInputElement => {
  const input = element('input', { name, value, className: 'hole', autocomplete: 'off' });
  const fit = () => (input.size = Math.max(1, input.value.length));
  input.spellcheck = false;
  input.setAttribute('aria-label', `${name}, to be edited`);
  input.addEventListener('input', fit);
  fit();
  return input;
};
