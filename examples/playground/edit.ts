// Editing in place: the value becomes a field, and what is written keeps the lifetime and the path that this page gave it.
import type { SetOptions } from 'gingersnap';
import { answerOf, type Answer } from './answer.ts';
import { button, element } from './element.ts';
import { jar, ours } from './jar.ts';

/** A field in place of `where`; `done` gets the answer, or nothing where it is called off. */
export const edit = (
  where: HTMLElement,
  { name, value, rawValue }: { name: string; value: string; rawValue: string },
  done: (answer?: Answer) => void,
): void => {
  const input = element('input', { value, autocomplete: 'off' });
  input.setAttribute('aria-label', `New value of ${name}`);
  const form = element(
    'form',
    { className: 'edit' },
    input,
    element('button', { className: 'main' }, 'Save'),
    button('Cancel', () => done()),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { path, domain, expires, maxAge, sameSite, secure } = ours(name, rawValue) ?? {};
    // The page wrote these before: that they fit together was checked then.
    const options = { path, domain, expires, maxAge, sameSite, secure } as SetOptions;
    done(answerOf(() => jar.set(name, input.value, options)));
  });
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') done();
  });
  where.replaceChildren(form);
  input.select();
};
