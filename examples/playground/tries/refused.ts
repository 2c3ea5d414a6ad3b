// Refused: what a browser would drop without a word comes back with a reason.
import { answerOf } from '../answer.ts';
import { jar } from '../jar.ts';
import type { Try } from './try.ts';

const LONGEST = 100_000;

export const refused: Try = {
  code: `import { set } from 'gingersnap';

const draft = 'x'.repeat(⟨length⟩);
const result = set('mine', draft);

// The browser drops it, and says nothing.
if (!result.ok) {
  console.warn(result.message);
}`,
  values: { length: '5000' },
  run: ({ length = '' }) => {
    const count = Math.min(LONGEST, Math.max(0, Math.floor(Number(length)) || 0));
    return answerOf(() => jar.set('mine', 'x'.repeat(count)));
  },
};
