// Typed: a number goes in and comes out, and what is none does not get in.
import { defineCookie, number } from 'gingersnap';
import { answerOf } from '../answer.ts';
import { jar } from '../jar.ts';
import type { Try } from './try.ts';

export const typed: Try = {
  code: `import { defineCookie, number } from 'gingersnap';

const biscuits = defineCookie('biscuits', {
  codec: number,
  default: 0,
  expires: '⟨expires⟩',
});

biscuits.set(⟨value⟩);
biscuits.get(); // a number, never undefined`,
  values: { expires: '30d', value: '12' },
  run: ({ expires = '', value = '' }) => {
    // What the compiler refuses here, the page is to show how it is refused at run time.
    const given = (value.trim() && !isNaN(Number(value)) ? Number(value) : value) as number;
    let read = 0;
    const answer = answerOf(() => {
      const biscuits = defineCookie('biscuits', {
        codec: number,
        default: 0,
        expires: expires as '30d',
      }).on(jar);
      const result = biscuits.set(given);
      read = biscuits.get();
      return result;
    });
    return answer.ok
      ? { ok: true, text: `ok: stored. get() is ${String(read)}, a ${typeof read}.` }
      : answer;
  },
};
