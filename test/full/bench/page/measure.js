// Measures what the address asks for, and posts the figures. Either part is loaded without the other, so that neither finds the other's code
// on its page.
import { step } from './sampling.js';

const plan = new URLSearchParams(location.search);
const [cookies, rounds] = [Number(plan.get('cookies')), Number(plan.get('rounds'))];
const measured =
  plan.get('part') === 'app'
    ? await (await import('./app.js')).measureApp(cookies, rounds)
    : await (await import('./verbs.js')).measureVerbs(cookies, rounds);
/** @type {import('../figures.mjs').Figures} */
const figures = { ...measured, step, isolated: crossOriginIsolated };
await fetch('/figures', { method: 'POST', body: JSON.stringify(figures) });
