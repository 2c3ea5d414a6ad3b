/** A defined cookie that is watched, in real engines: what another script has written just now. */
import { beforeEach, expect, it } from 'vitest';
import { defineCookie } from '../../src/index.js';
import { clear } from './outside.js';

beforeEach(clear);

it('one who subscribes after a foreign write in the same task is told of it', async () => {
  const theme = defineCookie('theme', { default: 'light' });
  const stops = [theme.watch(() => {})];
  // Until the sources are on.
  await new Promise((resolve) => setTimeout(resolve, 100));
  document.cookie = 'theme=dark; path=/';
  const seen: string[] = [];
  stops.push(theme.subscribe((value) => void seen.push(value)));
  await expect.poll(() => seen.at(-1), { timeout: 3000 }).toBe('dark');
  stops.forEach((stop) => stop());
});
