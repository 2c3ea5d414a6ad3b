// One of the two tabs: a page of its own, with the same definition of the note. What it writes is typed around it: no browser's
// Tab key has to find its way through frames.
import { the } from './element.ts';
import { now } from './jar.ts';
import { note } from './note.ts';

const name = location.hash.slice(1) || 'A';
const by = `tab ${name}`;

const shown = () => {
  const found = note.get();
  if (!found) return 'No note yet.';
  const who = found.by === by ? 'written here' : `written by ${found.by}`;
  return `“${found.text}”, ${who}`;
};

the('name', HTMLElement).textContent = name;
document.title = `Tab ${name}`;
const say = (text: string) => (the('note', HTMLElement).textContent = text);

addEventListener('message', ({ origin, data }: MessageEvent<{ readonly write?: unknown }>) => {
  if (origin !== location.origin || typeof data.write !== 'string') return;
  const { ok, code } = note.set({ by, at: now(), text: data.write });
  if (!ok) say(`Not written: ${code}`);
});

say(shown());
note.watch((value) => {
  const late = value && Math.max(0, now() - value.at).toFixed(1);
  say(late && value.by !== by ? `${shown()}, seen here ${late} ms later` : shown());
});
// The page around it, where there is one, waits for that.
if (parent !== window) parent.postMessage('ready', location.origin);
