// The change log: which cookie changed, who wrote it, and how many milliseconds later onChange reported it.
import type { Change } from 'gingersnap';
import { button, element, the } from './element.ts';
import { jar, lines, now, written } from './jar.ts';
import { noteText, type Note } from './note.ts';
import { writers } from './writers.ts';

const LONGEST = 30;

const read = (text: string | undefined): Note | undefined => {
  try {
    return text === undefined ? undefined : noteText.decode(text);
  } catch {
    return undefined;
  }
};

/** The note says it itself; else it is this page's where the jar has just written it. */
const writerOf = ({ name, value }: Change): Pick<Note, 'by' | 'at'> | undefined => {
  const line = lines.find(({ cookie }) => written([cookie], name) !== undefined);
  return (name === 'note' ? read(value) : undefined) ?? (line && { by: 'this page', at: line.at });
};

const shown = (name: string, text: string | undefined) => {
  // Of a note the line below says the time.
  const short = name === 'note' ? (read(text)?.by ?? text) : text;
  return short === undefined
    ? element('em', {}, 'nothing')
    : element('code', {}, short.length > 80 ? `${short.slice(0, 80)}…` : short);
};

const entry = (
  { name, value, oldValue }: Change,
  writer: ReturnType<typeof writerOf>,
  at: number,
) => {
  const late = writer && `${Math.max(0, at - writer.at).toFixed(1)} ms`;
  return element(
    'li',
    {},
    element(
      'p',
      {},
      element('strong', {}, name),
      ': ',
      shown(name, oldValue),
      ' → ',
      shown(name, value),
    ),
    element(
      'p',
      { className: 'quiet' },
      late
        ? `Written by ${writer.by}, reported ${late} later.`
        : 'Written elsewhere, or its lifetime has ended.',
    ),
  );
};

const list = the('log', HTMLOListElement);

jar.onChange((change) => {
  list.prepend(entry(change, writerOf(change), now()));
  the('log-empty', HTMLParagraphElement).hidden = true;
  while (list.children.length > LONGEST) list.lastElementChild?.remove();
});

the('writers', HTMLDivElement).append(
  ...Object.entries(writers).map(([who, write]) =>
    button(
      who.replace(/^./, (first) => first.toUpperCase()),
      () => void write(),
    ),
  ),
);

the('no-server', HTMLParagraphElement).hidden = 'the server' in writers;
