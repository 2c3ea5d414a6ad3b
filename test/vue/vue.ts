/** Real Vue in jsdom: apps that are taken down after each test, and all that Vue complains of. */
import { createApp, createSSRApp, type App, type Component } from 'vue';
import { stage } from '../helpers/stage.ts';

const apps = new Set<App>();

/** What Vue has said to the console since the test began; looked at, it is done with. */
export const heard = stage(() => {
  for (const app of apps) app.unmount();
  apps.clear();
});

export interface Shown {
  /** The text of the page's part that Vue has. */
  readonly text: () => string;
  readonly container: Element;
  readonly unmount: () => void;
}

const show = (app: App, html = ''): Shown => {
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = html;
  apps.add(app);
  app.mount(container);
  return {
    text: () => container.textContent,
    container,
    unmount: () => {
      apps.delete(app);
      app.unmount();
    },
  };
};

export const mount = (component: Component, props?: Record<string, unknown>): Shown =>
  show(createApp(component, props));

export const hydrate = (
  html: string,
  component: Component,
  props?: Record<string, unknown>,
): Shown => show(createSSRApp(component, props), html);
