// The browsers of `npm test`: one scheme. test/full has the other.
import { defineConfig } from 'vitest/config';
import { everywhere, inside } from './inside.ts';

export default defineConfig(inside('https', everywhere));
