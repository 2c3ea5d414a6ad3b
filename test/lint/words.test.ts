// @vitest-environment node
/** How the docs speak: none of the phrases that we have given up, and sentences that are short on the whole. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What to write instead of a phrase. Line breaks in a text count as spaces. */
const retired: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/who does not ask/, 'You only pay for … if you …'],
  [/\bthat (is|are) none\b|\bnone that is\b/, 'an invalid …, something else'],
  [/without a thought/, 'what need not be done'],
  [/\b(the|a) ways? over\b/, 'migrate'],
  [/\b(is|are|was|were|be|been|being) told\b(?! apart)/, 'is reported, is called, is notified'],
  [/\btold (of|twice|once|to|honestly)\b/, 'reported, called, notified'],
  [/\b(tells?|telling|hears?|heard) of\b/, 'reports, is notified of'],
  [/\b(is|are) heard\b/, 'is reported'],
  [/\bwhat is no\b/, 'what is not a …'],
  [
    /(?<!\bthere )\bis no (string|text|number|object|function|name|codec|JSON|whole)\b/,
    'is not a …',
  ],
  [/\bsaid once\b/, 'Define it once.'],
  [/\bgot round\b/, 'bypass'],
  [/\bwhat lies\b/, 'say what it is'],
  [/what does not decode/, 'Values that fail to decode …'],
  [/where (a call|nothing) (does not say|says) otherwise/, 'by default'],
  [/\bdo the same in \d/, 'checked against …'],
  [/\bthe (new )?one and the one before\b/, 'the new and the previous value'],
];

/** As a reader sees it: links by their text, each code as one word, and no marks. */
const prose = (markdown: string): string =>
  markdown
    .replace(/^( *)(```|~~~)[^]*?^\1\2$/gm, '')
    .replace(/<!--[^]*?-->|<[^>\n]+>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(`+)[^]*?\1/g, 'code');

/** The blocks of a page that are sentences: paragraphs and items of lists, without headings, tables and indented code. */
const paragraphs = (markdown: string): string[] =>
  prose(markdown)
    .split(/\n(?:\s*\n)+|\n(?=\s*(?:[-*]|\d+\.) )/)
    .filter((block) => !/^(#|\s*\|| {4})/.test(block.replace(/^\n+/, '')))
    .map((block) => block.replace(/^\s*(?:[-*]|\d+\.) /, '').replace(/\s+/g, ' '));

/** How many words a page's sentences have, on average. */
const wordsPerSentence = (markdown: string): number => {
  const sentences = paragraphs(markdown)
    .flatMap((block) => block.split(/(?<=[.!?]["”)*_]*) /))
    .map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,/-]*/gu)?.length ?? 0)
    .filter((words) => words > 0);
  return sentences.reduce((sum, words) => sum + words, 0) / Math.max(sentences.length, 1);
};

/** The retired phrases of a text, each with the line that it begins in. */
const findings = (text: string): string[] =>
  retired.flatMap(([phrase, instead]) => {
    const source = phrase.source.replace(/ /g, '\\s+(?:\\* )?');
    return [...text.matchAll(new RegExp(source, 'gi'))].map((found) => {
      const line = text.slice(0, found.index).split('\n').length;
      return `line ${String(line)}: "${found[0].replace(/\s+(\* )?/g, ' ')}" (write: ${instead})`;
    });
  });

/** Everything but the doc comments is left empty, so that lines keep their numbers. */
const docComments = (source: string): string =>
  source.replace(/\/\*\*[^]*?\*\/|[^\n]/g, (part) => (part.startsWith('/**') ? part : ''));

/** The files below a folder whose names end with a text. */
const filesIn = (folder: string, end: string): string[] =>
  readdirSync(`${root}${folder}`).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (name === 'node_modules' || path === 'docs/reference') return [];
    if (statSync(root + path).isDirectory()) return filesIn(path, end);
    return name.endsWith(end) ? [path] : [];
  });

const pages = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...['docs', 'examples', '.github'].flatMap((folder) => filesIn(folder, '.md')),
];
const read = (path: string) => readFileSync(root + path, 'utf8');

it.each(pages)('%s speaks plainly', (path) => {
  expect(findings(read(path))).toEqual([]);
});

it.each(pages)('the sentences of %s have 20 words at most, on average', (path) => {
  expect(wordsPerSentence(read(path))).toBeLessThanOrEqual(20);
});

it('the doc comments of src speak plainly', () => {
  const found = filesIn('src', '.ts').flatMap((path) =>
    findings(docComments(read(path))).map((finding) => `${path}, ${finding}`),
  );
  expect(found).toEqual([]);
});

it('finds a phrase across a line break, in any place of a page and of a doc comment', () => {
  expect(findings('All\nof it is\n told twice.')).toEqual([
    'line 2: "is told" (write: is reported, is called, is notified)',
    'line 3: "told twice" (write: reported, called, notified)',
  ]);
  expect(findings('paths are told apart; nothing else')).toEqual([]);
  const source =
    "const a = 'is told'; // is told\n/**\n * What is\n * no JSON, that is\n * none.\n */";
  const found = findings(docComments(source)).map((finding) => finding.split(' (')[0]);
  expect(found.sort()).toEqual([
    'line 3: "What is no"',
    'line 3: "is no JSON"',
    'line 4: "that is none"',
  ]);
});

it('counts words as a reader does: without code, tables, headings and addresses', () => {
  expect(wordsPerSentence('One two three. Four five!')).toBe(2.5);
  expect(wordsPerSentence('- One `a b c` [two](three/four) five.\n- Six seven')).toBe(3);
  expect(
    wordsPerSentence(
      '# A heading of words\n\n| a | table |\n| - | - |\n\n```ts\nmany words of code\n```\n\n    more of it here\n\n<!-- a mark -->\n\nOne two.',
    ),
  ).toBe(2);
  expect(wordsPerSentence('gingersnap 1.2.3 reads `a.b`. So **it does.** One')).toBeCloseTo(8 / 3);
});
