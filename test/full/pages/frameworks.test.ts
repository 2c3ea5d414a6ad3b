// Two tabs in each real browser, and the components of each framework in both: what is clicked in one tab is shown in the other.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../frameworks/bundle.mjs';
import { type Engine, engines, launch, type Page } from '../../browsers/engine.mjs';
import { serve, type Site } from './site.mjs';

const names = ['React', 'Vue', 'Svelte 5', 'Svelte 4', 'Solid'];

let site: Site;
beforeAll(async () => {
  const script = await bundle();
  site = await serve({
    set: () => [],
    page: (path) =>
      path.endsWith('.js')
        ? script
        : `<!doctype html><meta charset="utf-8"><title>a page</title><main></main><script type="module">
             import { frameworks } from '/frameworks.js';
             frameworks[decodeURIComponent(location.hash.slice(1))](document.querySelector('main'));
           </script>`,
  });
});
afterAll(() => site.close());

describe.each(engines)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(() => engine.close());

  test.each(names)('%s: two components in each of two tabs are in step', async (framework) => {
    const address = site.at(
      `${framework.replace(' ', '-').toLowerCase()}.localhost`,
      `/#${encodeURIComponent(framework)}`,
    );
    const tabs: Page[] = [await engine.open(address), await engine.open(address)];
    const shown = async (): Promise<string[]> => {
      const texts = tabs.map((tab) =>
        tab.evaluate(
          `Array.from(document.querySelectorAll('button'), ({ textContent }) => textContent)`,
        ),
      );
      return (await Promise.all(texts)).flat() as string[];
    };
    const all = (text: string) =>
      expect.poll(shown, { timeout: 6000, interval: 20 }).toEqual([text, text, text, text]);
    await all('light');
    await tabs[0]!.click('button:first-child');
    await all('dark');
    await tabs[1]!.click('button:last-child');
    await all('light');
    for (const tab of tabs) await tab.close();
  });
});
