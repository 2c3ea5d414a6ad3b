// Changes: a script that has never heard of gingersnap writes, and the listener is called.
import type { Answer } from '../answer.ts';
import { jar, now } from '../jar.ts';
import type { Try } from './try.ts';

const PATIENCE_MS = 3000;

/** The next change of a cookie, or what is to be said where none comes. */
export const nextChange = (name: string, write: () => void): Promise<Answer> =>
  new Promise((resolve) => {
    const start = now();
    const stop = jar.onChange(
      ({ oldValue = 'nothing', value = 'nothing' }) => {
        const late = (now() - start).toFixed(1);
        done({ ok: true, text: `${name}: ${oldValue} → ${value}, reported ${late} ms later.` });
      },
      { name },
    );
    const done = (answer: Answer) => {
      stop();
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(() => {
      done({
        ok: true,
        text: `No change: get still reads ${jar.get(name) ?? 'nothing'}, which stands before it.`,
      });
    }, PATIENCE_MS);
    write();
  });

export const changes: Try = {
  code: `import { onChange } from 'gingersnap';

onChange(({ name, oldValue, value }) => {
  console.log(name, oldValue, '→', value);
});

// some other script, without gingersnap
document.cookie = 'mine=⟨text⟩; path=/';`,
  values: { text: 'hello' },
  run: ({ text = '' }) =>
    // The same text again would be no change.
    nextChange('mine', () => {
      document.cookie = `mine=${jar.get('mine') === text ? `${text}!` : text}; path=/`;
    }),
};
