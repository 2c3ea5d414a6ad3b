/** In Solid, as it is: written as JSX is compiled. */
import { createComponent, from } from 'solid-js';
import { insert, render } from 'solid-js/web';
import { other, theme, type Mount } from '../../helpers/theme.ts';

const Toggle = () => {
  const value = from(theme);
  const button = document.createElement('button');
  button.addEventListener('click', () => void theme.set(other(value()!)));
  insert(button, value);
  return button;
};

export const mount: Mount = (target) =>
  render(() => [createComponent(Toggle, {}), createComponent(Toggle, {})], target);
