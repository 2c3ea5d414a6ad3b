// The form: each option of `set`, the exact string that is written, and the answer.
import type { WriteResult } from 'gingersnap';
import { answerOf } from './answer.ts';
import { mine } from './cookies.ts';
import { button, element, the } from './element.ts';
import { cookieIn } from './fields.ts';
import { jar, lines } from './jar.ts';
import { show } from './list.ts';
import { tries } from './tries.ts';

const form = the('form', HTMLFormElement);

const attempt = (write: () => WriteResult): void => {
  lines.length = 0;
  const { ok, text } = answerOf(write);
  // The first line is the cookie. After it the jar may have tried whether any cookie is kept here.
  const [line] = lines;
  the('string', HTMLElement).replaceChildren(
    line ? element('code', {}, line.cookie) : 'Nothing was written.',
  );
  const answer = the('answer', HTMLElement);
  answer.textContent = text;
  answer.className = ok ? 'good' : 'bad';
  show();
};

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

the('tries', HTMLDivElement).append(
  ...Object.entries(tries).map(([title, fields]) =>
    button(title, () => {
      form.reset();
      for (const [name, text] of Object.entries({ name: mine.name, ...fields }))
        (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value = text;
      form.requestSubmit();
    }),
  ),
);
