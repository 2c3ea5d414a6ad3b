/** `seeded` in the real Svelte 4 and 5: rendered on a server, hydrated in a page, and bound to an input. */
import { JSDOM, VirtualConsole } from 'jsdom';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seededIn } from '../frameworks/seeded.mjs';

interface Data {
  readonly theme: string;
  readonly prefs: { name: string };
}

describe.each(['Svelte 4', 'Svelte 5', 'Svelte 5 with runes'] as const)('%s', (version) => {
  let render: (props: { data: Data }) => string;
  let script: string;
  const complaints: unknown[] = [];
  const cleanups: (() => void)[] = [];
  beforeAll(async () => {
    const { log, ...rest } = console;
    const server = {
      console: { ...rest, log, warn: complain, error: complain },
      queueMicrotask,
      structuredClone,
      setTimeout,
    } as { svelte?: { render: typeof render } } & object;
    runInNewContext(await seededIn(version, 'ssr'), server);
    ({ render } = server.svelte!);
    script = await seededIn(version, 'dom');
  });
  afterEach(() => {
    for (const cleanup of cleanups.splice(0)) cleanup();
    expect(complaints.splice(0)).toEqual([]);
  });
  const complain = (...said: unknown[]) => void complaints.push(said.map(String).join(' '));

  const dark: Data = { theme: 'dark', prefs: { name: 'Ada' } };
  const asCookies = ({ theme, prefs }: Data) => [
    `theme=${theme}`,
    `prefs=${encodeURIComponent(JSON.stringify(prefs))}`,
  ];
  /** A page with this in it from the server, and these cookies; hydrated twice, side by side. */
  const open = async (data: Data, cookies: readonly string[]) => {
    const console = new VirtualConsole();
    for (const method of ['error', 'warn'] as const) console.on(method, complain);
    console.on('jsdomError', complain);
    const html = `<main>${render({ data })}</main>`.repeat(2);
    const { window } = new JSDOM(`<body>${html}</body>`, {
      url: 'https://shop.test/',
      runScripts: 'outside-only',
      virtualConsole: console,
    });
    const { document } = window;
    for (const cookie of cookies) document.cookie = cookie;
    const mains = [...document.querySelectorAll('main')];
    const shown = () => mains.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    const before = shown();
    window.eval(script);
    const { hydrate } = (
      window as unknown as {
        svelte: { hydrate: (target: Element, props: { data: Data }) => () => void };
      }
    ).svelte;
    const inputs = () => [...document.querySelectorAll('input')];
    const unmounts = mains.map((main) => hydrate(main, { data: structuredClone(data) }));
    cleanups.push(() => {
      for (const unmount of unmounts) unmount();
      window.close();
    });
    return { before, document, hydrated: shown(), inputs, shown, window };
  };
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 20));

  it('a server renders the seed', () => {
    expect(render({ data: dark })).toMatch(/dark.*Ada/s);
    expect(render({ data: { theme: 'light', prefs: { name: '' } } })).not.toMatch(/dark|Ada/);
  });

  it('nothing else is shown before, while and after a page is hydrated that has these cookies', async () => {
    const { before, hydrated, shown } = await open(dark, asCookies(dark));
    await quiet();
    expect([before, hydrated, shown()]).toEqual(Array(3).fill(Array(2).fill('dark Ada')));
  });

  it('where the cookie has changed meanwhile, the seed is hydrated and then the cookie is shown', async () => {
    const { hydrated, shown } = await open(
      dark,
      asCookies({ theme: 'light', prefs: { name: 'Bo' } }),
    );
    expect(hydrated).toEqual(['dark Ada', 'dark Ada']);
    await quiet();
    expect(shown()).toEqual(['light Bo', 'light Bo']);
  });

  it('bind:value on a member writes the cookie, and both components are in step', async () => {
    const { document, inputs, shown, window } = await open(dark, asCookies(dark));
    await quiet();
    for (const name of ['B', 'Bo', 'Bob']) {
      inputs()[0]!.value = name;
      inputs()[0]!.dispatchEvent(new window.Event('input', { bubbles: true }));
      await quiet();
      expect(document.cookie).toContain(`prefs={%22name%22:%22${name}%22}`);
      expect([shown(), inputs().map(({ value }) => value)]).toEqual([
        [`dark ${name}`, `dark ${name}`],
        [name, name],
      ]);
    }
    document.querySelector('button')!.click();
    await quiet();
    expect([shown()[1], document.cookie]).toEqual([
      'light Bob',
      expect.stringContaining('theme=light'),
    ]);
  });
});
