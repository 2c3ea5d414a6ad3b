/** Real React in jsdom: roots that are taken down after each test, and all that React complains of. */
import { act, type ReactNode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { beforeEach, vi } from 'vitest';
import { stage } from '../helpers/stage.ts';

const roots = new Set<Root>();

/** What React has said to the console or told of a hydration since the test began; looked at, it is done with. */
export const heard = stage(() => {
  act(() => {
    for (const root of roots) root.unmount();
  });
  roots.clear();
});
beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));

export interface Shown {
  /** The text of the page's part that React has. */
  readonly text: () => string;
  readonly unmount: () => void;
}

const shown = (container: Element, root: Root): Shown => {
  roots.add(root);
  return {
    text: () => container.textContent,
    unmount: () => {
      roots.delete(root);
      act(() => root.unmount());
    },
  };
};

const makeContainer = (html = ''): Element => {
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = html;
  return container;
};

export const render = (node: ReactNode): Shown => {
  const container = makeContainer();
  const root = createRoot(container);
  act(() => root.render(node));
  return shown(container, root);
};

export const hydrate = (html: string, node: ReactNode): Shown => {
  const container = makeContainer(html);
  let root: Root;
  act(() => {
    root = hydrateRoot(container, node, { onRecoverableError: (error) => console.error(error) });
  });
  return shown(container, root!);
};
