// The consent panel: a choice for each category, and rejecting is as easy as accepting.
import { tell } from './answer.ts';
import { categories, consent, type Category } from './consent.ts';
import { element, the } from './element.ts';

const WORDS: Readonly<Record<Category, string>> = {
  necessary: 'The cart, the greeting, and what you try out here. Always on.',
  preferences: 'Your colours and your language.',
  analytics: 'How often you come.',
  recommendations: 'What you looked at, to show you more of it.',
};

const names = Object.keys(categories) as Category[];
const boxes = names.map((name) =>
  element('input', { type: 'checkbox', id: `allow-${name}`, name, disabled: name === 'necessary' }),
);

the('categories', HTMLFieldSetElement).append(
  ...boxes.map((box, i) =>
    element(
      'div',
      { className: 'choice' },
      box,
      element(
        'label',
        { htmlFor: box.id },
        element('strong', {}, names[i]!),
        ` ${WORDS[names[i]!]}`,
      ),
    ),
  ),
);

const form = the('consent', HTMLFormElement);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  tell('consent-answer', () =>
    consent.decide(Object.fromEntries(boxes.map(({ name, checked }) => [name, checked]))),
  );
});
the('accept', HTMLButtonElement).addEventListener('click', () =>
  tell('consent-answer', () => consent.acceptAll()),
);
the('reject', HTMLButtonElement).addEventListener('click', () =>
  tell('consent-answer', () => consent.rejectAll()),
);
the('withdraw', HTMLButtonElement).addEventListener('click', () =>
  tell('consent-answer', () => consent.withdraw()),
);

consent.subscribe(({ decidedAt, allowed }) => {
  // Of another decision the last answers say nothing.
  for (const output of document.querySelectorAll('output')) output.value = '';
  for (const box of boxes) box.checked = allowed[box.name as Category];
  the('decision', HTMLElement).textContent = decidedAt
    ? `You decided on ${decidedAt.toLocaleString()}. Change it whenever you like.`
    : 'You have not decided yet: until you do, only what is necessary is kept.';
});
