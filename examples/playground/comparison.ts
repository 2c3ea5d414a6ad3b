// js-cookie says nothing, gingersnap says why: nine calls side by side, run when somebody looks.
import { byGingersnap, byJsCookie, type Outcome } from './compare.ts';
import { element, the } from './element.ts';
import { highlight } from './highlight.ts';
import { refusals, type Refusal } from './refusals.ts';

const LONGEST = 60;

const code = (text: string | undefined, missing: string) =>
  text === undefined
    ? element('span', { className: 'quiet' }, missing)
    : element('code', {}, text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const part = (title: string, ...content: (Node | string)[]) => [
  element('dt', {}, title),
  element('dd', {}, ...content),
];

const column = (library: string, { line, kept, answer, warns }: Outcome) =>
  element(
    'div',
    { className: `outcome ${warns ? 'warns' : 'silent'}` },
    element('h4', {}, library),
    element(
      'dl',
      {},
      ...part('Written', code(line, 'nothing')),
      ...part('In the jar', code(kept, 'nothing')),
      ...part('Answer', element('strong', {}, answer)),
    ),
  );

const card = ({ title, call, harm, args }: Refusal) => {
  const mistake = element(
    'div',
    { className: 'mistake' },
    element('h3', {}, title),
    element('p', {}, element('code', {}, ...highlight(call))),
    element('p', { className: 'quiet' }, harm),
  );
  const made = element('article', {}, mistake);
  const run = () =>
    made.append(column('js-cookie', byJsCookie(args)), column('gingersnap', byGingersnap(args)));
  return { made, run };
};

const cards = refusals.map(card);
the('refusals', HTMLDivElement).append(...cards.map(({ made }) => made));

// Nothing is written before somebody looks; each call clears away what it wrote.
const observer = new IntersectionObserver((entries) => {
  if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
  observer.disconnect();
  for (const { run } of cards) run();
});
observer.observe(the('refusals', HTMLDivElement));
