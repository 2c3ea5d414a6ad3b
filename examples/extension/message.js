// The line that says what became of a write.
import { isolated } from './isolated.js';

const line = /** @type {HTMLElement} */ (document.getElementById('message'));

/**
 * Says a sentence, as {@link isolated} makes it: say`${name} is saved.`
 * @param {TemplateStringsArray} sentence
 * @param {...unknown} values
 */
export const say = (sentence, ...values) => line.replaceChildren(...isolated(sentence, ...values));
