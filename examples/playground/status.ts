// The answer to the example that has been run: right under its code, and read out.
import type { Answer } from './answer.ts';
import { element, the } from './element.ts';

const status = the('answer', HTMLElement);

/** Where the docs have an entry for each code. */
const errors = the('errors', HTMLAnchorElement).href;

/** Shows the answer, and the exact line that went to document.cookie; undefined where it was not this page that wrote. */
export const say = (
  { ok, code = '', held = false, text }: Answer,
  line: string | undefined,
): void => {
  const why = element('a', { href: `${errors}#${code}` }, `Read about ${code}`);
  status.className = ok ? 'good' : held ? 'held' : 'bad';
  status.replaceChildren(element('p', {}, text, ...(code ? [' ', why] : [])));
  if (line) status.append(element('p', { className: 'line' }, element('code', {}, line)));
  else if (!ok) status.append(element('p', { className: 'line' }, 'Nothing was written.'));
  status.scrollTop = 0;
};

export const invite = (text: string): void => {
  status.className = '';
  status.textContent = text;
};
