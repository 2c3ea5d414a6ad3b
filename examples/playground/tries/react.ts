// React: a component follows the cookie. React is loaded when it is asked for.
import { biscuits } from '../cookies.ts';
import { the } from '../element.ts';
import type { Try } from './try.ts';

export const react: Try = {
  code: `import { defineCookie, number } from 'gingersnap';
import { useCookie } from 'gingersnap/react';

const biscuits = defineCookie('biscuits',
  { codec: number, default: 0 });

export function Counter() {
  const [n, set] = useCookie(biscuits);
  const add = () => set((n) => n + ⟨step⟩);
  return <button onClick={add}>Biscuits: {n}</button>;
}`,
  values: { step: '1' },
  run: async ({ step = '' }) => {
    const { render } = await import('./counter.ts');
    const shown = render(the('stage', HTMLElement), Number(step) || 1);
    return {
      ok: true,
      text: `React has rendered “${shown}” from the cookie: press it. get() is ${String(biscuits.get())}.`,
    };
  },
};
