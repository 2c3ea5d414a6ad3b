/** A defined cookie that is watched, in real engines: what another script has written just now. */
import { beforeEach, expect, it } from 'vitest';
import { defineCookie } from '../../src/index.js';
import { clear } from '../engines/outside.js';

beforeEach(clear);

const settled = () => new Promise(resolve => setTimeout(resolve, 1500));

it('one who subscribes after a foreign write in the same task is told of it', async () => {
  const theme = defineCookie('theme', { default: 'light' });
  const stops = [theme.watch(() => {})];
  await settled();
  document.cookie = 'theme=dark; path=/';
  const seen: string[] = [];
  stops.push(theme.subscribe(value => void seen.push(value)));
  await settled();
  expect(seen.at(-1)).toBe('dark');
  stops.forEach(stop => stop());
});
