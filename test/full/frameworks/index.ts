/** What bundle.mjs makes one script of: the same components in each framework. */
import { mount as react } from './react.ts';
import { mount as solid } from './solid.ts';
import { mount as svelte4 } from './svelte4.ts';
import { mount as svelte5 } from './svelte5.ts';
import type { Mount } from '../../helpers/theme.ts';
import { mount as vue } from './vue.ts';

export const frameworks: Record<string, Mount> = {
  React: react,
  Vue: vue,
  'Svelte 5': svelte5,
  'Svelte 4': svelte4,
  Solid: solid,
};
export { mountMany } from './many.ts';
export { theme } from '../../helpers/theme.ts';
