// A cookie in the jar's list: its values, and what can be done about them.
import { everywhere, raw } from 'gingersnap';
import { answerOf } from './answer.ts';
import { remaining } from './countdown.ts';
import { edit } from './edit.ts';
import { button, element, the } from './element.ts';
import { jar } from './jar.ts';
import { titleOf, valueOf } from './value.ts';

const answer = the('list-answer', HTMLElement);
const within = (row: Element, selector: string) => row.querySelector<HTMLElement>(selector)!;
const rawValues = (name: string) => jar.getAll(name, { encoding: raw });

const remove = (row: HTMLLIElement, name: string, show: () => void) => {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  const { ok, text } = answerOf(() => jar.remove(name, { everywhere }));
  answer.textContent = ok ? `${name} is removed.` : text;
  show();
  // Who works by keyboard goes on where the button was.
  if (ok) (next?.querySelector<HTMLElement>('.remove') ?? the('list-title', HTMLElement)).focus();
};

const change = (row: HTMLLIElement, name: string, show: () => void) => {
  const [rawValue = ''] = rawValues(name);
  edit(within(row, '.values'), { name, value: jar.get(name) ?? '', rawValue }, (result) => {
    if (result) answer.textContent = result.ok ? `${name} is written.` : result.text;
    delete row.dataset['raw'];
    fill(row, name);
    show();
    within(row, '.change').focus();
  });
};

export const rowOf = (name: string, show: () => void): HTMLLIElement => {
  const row = element('li');
  const press = (verb: string, act: typeof remove) => {
    const made = button(verb, () => act(row, name, show));
    made.setAttribute('aria-label', `${verb} ${titleOf(name)}`);
    return made;
  };
  const changing = press('Edit', change);
  const removing = press('Remove', remove);
  changing.className = 'change';
  removing.className = 'remove';
  row.append(
    element(
      'p',
      { className: 'head' },
      element('strong', {}, titleOf(name)),
      element('span', { className: 'badge' }),
      element('span', { className: 'left' }),
    ),
    element('div', { className: 'values' }),
    element('p', { className: 'acts' }, changing, removing),
  );
  return row;
};

/** Whether there is something new. A row that says what it said stays as it is: with what is marked, opened or edited in it. */
export const fill = (row: HTMLLIElement, name: string): boolean => {
  const found = rawValues(name);
  if (row.dataset['raw'] === found.join(';')) return false;
  row.dataset['raw'] = found.join(';');
  const several = found.length > 1;
  within(row, '.badge').textContent = several ? `${String(found.length)} of this name` : '';
  const rank = (i: number) => (several ? (i ? 'behind it' : 'wins: get reads this one') : '');
  within(row, '.values').replaceChildren(
    ...jar.getAll(name).map((value, i) => valueOf(name, value, found[i] ?? '', rank(i))),
  );
  return true;
};

export const tick = (row: HTMLLIElement, name: string, rawValue: string): void => {
  within(row, '.left').textContent = remaining(name, rawValue);
};
