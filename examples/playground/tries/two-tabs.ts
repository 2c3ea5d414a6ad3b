// Two tabs: another page of this site writes, and this one is told.
import type { Answer } from '../answer.ts';
import { writeFromTab } from '../frames.ts';
import { now } from '../jar.ts';
import { note } from '../note.ts';
import type { Try } from './try.ts';

export const twoTabs: Try = {
  code: `import { defineCookie } from 'gingersnap';

const note = defineCookie('note', { expires: '1d' });

// in this tab
note.watch((text) => console.log(text));

// in another tab
note.set('⟨text⟩');`,
  values: { text: 'hello from over there' },
  run: ({ text = '' }) =>
    new Promise<Answer>((resolve) => {
      const stop = note.watch((value) => {
        if (value?.text !== text) return;
        const late = Math.max(0, now() - value.at).toFixed(1);
        stop();
        resolve({
          ok: true,
          text: `“${text}”, written in ${value.by}, seen here ${late} ms later.`,
        });
      });
      void writeFromTab('A', text);
    }),
};
