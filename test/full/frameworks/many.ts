/** A page with 30 defined cookies in 300 components of React, which counts what they do. */
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { defineCookie, number } from '../../../src/index.js';
import { useCookie } from '../../../src/react.js';

export const mountMany = (target: Element) => {
  const cookies = Array.from({ length: 30 }, (_, i) =>
    defineCookie(`c${i}`, { codec: number, default: 0 }),
  );
  const renders = cookies.map(() => 0);
  const Show = ({ which }: { which: number }) => {
    const [value] = useCookie(cookies[which]!);
    renders[which]!++;
    return value;
  };
  const root = createRoot(target);
  root.render(Array.from({ length: 300 }, (_, i) => h(Show, { key: i, which: i % 30 })));
  return { cookies, renders, unmount: () => root.unmount() };
};
