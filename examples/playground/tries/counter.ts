// The component of the React example, with the React that a visitor's app would have.
import { createElement, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { useCookie } from 'gingersnap/react';
import { biscuits } from '../cookies.ts';

function Counter({ step }: { readonly step: number }) {
  const [count, setCount] = useCookie(biscuits);
  const add = () => setCount((previous) => previous + step).ok;
  return createElement('button', { type: 'button', onClick: add }, `Biscuits: ${String(count)}`);
}

let root: Root | undefined;

/** Renders the component, and gives the text that is in it. */
export const render = (stage: HTMLElement, step: number): string => {
  root ??= createRoot(stage);
  const counter = createElement(StrictMode, null, createElement(Counter, { step }));
  flushSync(() => root?.render(counter));
  return stage.textContent;
};
