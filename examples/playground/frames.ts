// Two frames of this site: to cookies they are what two tabs are.
import { the } from './element.ts';

/** Resolves when the frame's script runs, which says so: its `load` may be over before anybody listens. */
const started = (frame: HTMLIFrameElement): Promise<unknown> =>
  new Promise((resolve) => {
    addEventListener('message', ({ origin, source, data }) => {
      if (origin === location.origin && source === frame.contentWindow && data === 'ready')
        resolve(undefined);
    });
  });

const tab = (name: string) => {
  const frame = the(`tab-${name}`, HTMLIFrameElement);
  const ready = started(frame);
  // Beside this script, wherever the page itself stands.
  frame.src = `${new URL('./tab.html', import.meta.url).href}#${name}`;
  return { frame, ready };
};

const tabs = { A: tab('A'), B: tab('B') };

export type Tab = keyof typeof tabs;

/** Lets the page in this frame write the note. */
export const writeFromTab = async (name: Tab, text: string): Promise<void> => {
  const { frame, ready } = tabs[name];
  await ready;
  frame.contentWindow?.postMessage({ write: text }, location.origin);
};

for (const name of Object.keys(tabs) as Tab[])
  the(`write-${name}`, HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>(`#write-${name} input`);
    void writeFromTab(name, field?.value ?? '');
  });
