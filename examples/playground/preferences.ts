// Preferences: the colours and the language, at once in every tab.
import { tell } from './answer.ts';
import { language, theme } from './cookies.ts';
import { the } from './element.ts';

const themes = the('theme', HTMLSelectElement);
const languages = the('language', HTMLSelectElement);

themes.addEventListener('change', () => {
  tell('preferences-answer', () => theme.set(themes.value as typeof theme.default));
});
languages.addEventListener('change', () => {
  tell('preferences-answer', () => language.set(languages.value as typeof language.default));
});

theme.subscribe((value) => {
  document.documentElement.dataset['theme'] = themes.value = value;
  the('preferences-answer', HTMLOutputElement).value = '';
});
language.subscribe((value) => {
  languages.value = value;
  the('preferences-answer', HTMLOutputElement).value = '';
});
