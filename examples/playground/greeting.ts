// The greeting: a sign-in hint, which proves nothing, and the visits, which are counted when the visitor allows it.
import { tell } from './answer.ts';
import { consent } from './consent.ts';
import { language, signedInAs, visits } from './cookies.ts';
import { the } from './element.ts';

const GREETINGS = { en: 'Hello', de: 'Hallo', fr: 'Bonjour', ja: 'こんにちは' };

const greet = () => {
  const name = signedInAs.get();
  const greeting = the('greeting', HTMLElement);
  greeting.lang = language.get();
  greeting.textContent = `${GREETINGS[language.get()]}${name === undefined ? '' : `, ${name}`}!`;
  the('sign-out', HTMLButtonElement).disabled = name === undefined;
};
signedInAs.subscribe(greet);
language.watch(greet);

the('sign-in', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  tell('greeting-answer', () => signedInAs.set(the('your-name', HTMLInputElement).value));
});
the('sign-out', HTMLButtonElement).addEventListener('click', () => {
  the('your-name', HTMLInputElement).focus();
  tell('greeting-answer', () => signedInAs.remove());
});

visits.subscribe((count) => {
  the('visits', HTMLElement).textContent = count
    ? `This is visit ${String(count)}.`
    : 'Your visits are not counted.';
});
// Undecided, nothing is counted, not even in memory.
consent.whenAllowed('analytics', () => visits.update((count) => count + 1));
