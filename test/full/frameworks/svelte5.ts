/** Svelte 5's component, mounted. */
import { flushSync, mount as mountComponent, unmount } from 'svelte';
import Toggle from './Toggle.svelte';
import type { Mount } from '../../helpers/theme.ts';

export const mount: Mount = (target) => {
  const mounted = [mountComponent(Toggle, { target }), mountComponent(Toggle, { target })];
  flushSync();
  return () => mounted.forEach((component) => void unmount(component));
};
