// The examples: each tab shows its code, which can be edited and copied, and runs it.
import { copies } from './copy.ts';
import { the } from './element.ts';
import { fillIn, highlight } from './highlight.ts';
import { hole } from './hole.ts';
import { lines } from './jar.ts';
import { show } from './list.ts';
import { share, shared } from './share.ts';
import { invite, say } from './status.ts';
import { tries, type Name } from './tries/all.ts';

const tabs = [...document.querySelectorAll<HTMLButtonElement>('button[data-try]')];
const code = the('code', HTMLElement);
const isName = (name = ''): name is Name => Object.hasOwn(tries, name);

/** A line below it stays in sight. */
const ROOM = 24;

let current: Name = 'typed';
let runs = 0;

const values = () =>
  Object.fromEntries([...code.querySelectorAll('input')].map(({ name, value }) => [name, value]));

/** In a small window: the last value that can be edited, and what is done with it. */
const showLast = (): void => {
  const frame = code.closest('pre');
  const last = [...code.querySelectorAll('input')].at(-1);
  if (!frame || !last) return;
  frame.scrollTop = 0;
  const below = last.getBoundingClientRect().bottom - frame.getBoundingClientRect().bottom;
  frame.scrollTop = Math.max(0, below + ROOM);
};

const open = (name: Name, given: Readonly<Record<string, string>> = {}): void => {
  current = name;
  const start = { ...tries[name].values, ...given };
  for (const tab of tabs) tab.setAttribute('aria-pressed', String(tab.dataset['try'] === name));
  code.replaceChildren(...highlight(tries[name].code, (value) => hole(value, start[value] ?? '')));
  the('stage', HTMLElement).hidden = name !== 'React';
  showLast();
};

const run = async (): Promise<void> => {
  const mine = ++runs;
  lines.length = 0;
  const answer = tries[current].run(values());
  // The first line is the cookie. After it the jar may have tried whether any cookie is kept here.
  const [line] = lines;
  show();
  if (answer instanceof Promise) invite('Waiting for the news …');
  const said = await answer;
  // Another one has been started meanwhile.
  if (mine === runs) say(said, line?.cookie);
};

for (const tab of tabs)
  tab.addEventListener('click', () => {
    if (!isName(tab.dataset['try'])) return;
    open(tab.dataset['try']);
    tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    void run();
  });
the('try', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
copies(the('copy-code', HTMLButtonElement), () => fillIn(tries[current].code, values()));
copies(the('share-code', HTMLButtonElement), () => share({ try: current, ...values() }));
copies(the('copy-install', HTMLButtonElement), () => the('install', HTMLElement).textContent);

if (isName(shared['try'])) {
  open(shared['try'], shared);
  invite('Somebody has shared this code with you. Press Run: the answer stands here.');
} else open(current);
