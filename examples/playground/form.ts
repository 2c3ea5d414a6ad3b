// The form: each option of `set`, the code for it, the exact string that is written, and the answer.
import type { WriteResult } from 'gingersnap';
import { answerOf } from './answer.ts';
import { copies } from './copy.ts';
import { mine } from './cookies.ts';
import { button, element, the } from './element.ts';
import { cookieIn } from './fields.ts';
import { highlight } from './highlight.ts';
import { jar, lines } from './jar.ts';
import { show } from './list.ts';
import { presets } from './presets.ts';
import { share, shared } from './share.ts';
import { snippet } from './snippet.ts';

const form = the('form', HTMLFormElement);

/** What is filled in. */
const given = () =>
  Object.fromEntries(
    [...new FormData(form)].filter((field): field is [string, string] => Boolean(field[1])),
  );
const code = () => snippet(given());
const showCode = () =>
  the('form-code', HTMLElement).replaceChildren(...highlight(shortened(code())));
/** Nobody reads 5000 x; copied they all are. */
const shortened = (text: string) => text.replace(/(.{60})x{100,}/, '$1…');

const fill = (fields: Readonly<Record<string, string>>) => {
  form.reset();
  for (const [name, text] of Object.entries({ name: mine.name, ...fields })) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = text;
  }
  showCode();
};

const attempt = (write: () => WriteResult): void => {
  lines.length = 0;
  const { ok, text } = answerOf(write);
  // The first line is the cookie. After it the jar may have tried whether any cookie is kept here.
  const [line] = lines;
  the('string', HTMLElement).replaceChildren(
    line ? element('code', {}, line.cookie) : 'Nothing was written.',
  );
  const answer = the('form-answer', HTMLElement);
  answer.textContent = text;
  answer.className = ok ? 'good' : 'bad';
  show();
};

form.addEventListener('input', showCode);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(() => {
    const { name, value, options } = cookieIn(form);
    return jar.set(name, value, options);
  });
});

the('form-remove', HTMLButtonElement).addEventListener('click', () => {
  attempt(() => {
    const { name, options } = cookieIn(form);
    const { path, domain, secure, sameSite, partitioned } = options;
    return jar.remove(name, { path, domain, secure, sameSite, partitioned });
  });
});

the('presets', HTMLDivElement).append(
  ...Object.entries(presets).map(([title, fields]) =>
    button(title, () => {
      fill(fields);
      form.requestSubmit();
    }),
  ),
);
copies(the('copy-form', HTMLButtonElement), code);
copies(the('share-form', HTMLButtonElement), () => share(given()));

if (shared['name'] !== undefined && shared['try'] === undefined) {
  fill(shared);
  form.scrollIntoView();
}
showCode();
