// Refused: what a browser would drop without a word comes back with a reason.
import { answerOf } from '../answer.ts';
import { jar } from '../jar.ts';
import type { Try } from './try.ts';

const LONGEST = 100_000;

export const refused: Try = {
  code: `import { set } from 'gingersnap';

const draft = 'x'.repeat(⟨length⟩);
const { ok, code, message } = set('mine', draft);

if (!ok) {
  // the browser has thrown it away, and says nothing
  console.warn(code, message);
}`,
  values: { length: '5000' },
  run: ({ length = '' }) => {
    const count = Math.min(LONGEST, Math.max(0, Math.floor(Number(length)) || 0));
    return answerOf(() => jar.set('mine', 'x'.repeat(count)));
  },
};
