/** Svelte 4's component, mounted. */
import Toggle from './Toggle.svelte4';
import type { Mount } from '../../helpers/theme.ts';

export const mount: Mount = (target) => {
  const mounted = [new Toggle({ target }), new Toggle({ target })];
  return () => mounted.forEach((component) => component.$destroy());
};
