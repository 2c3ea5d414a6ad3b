// @vitest-environment node
/** Questions that users ask, and where the docs answer them. The long suite asks the site's search. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { slugify } from '../../docs/.vitepress/links.mjs';
import { textOf } from '../../docs/.vitepress/pages.mjs';
import questions from './questions.json';

it('there are thirty or more, each once', () => {
  expect(new Set(questions.map(({ question }) => question)).size).toBeGreaterThanOrEqual(30);
});

it.each(questions)('$question', ({ page, anchor }) => {
  const sections = textOf(`/${page}`).split(/^(?=#{1,3} )/m);
  const headings = sections.map((section) => slugify(/^#+ (.*)/.exec(section)?.[1] ?? ''));
  const section = anchor ? sections[headings.indexOf(anchor)] : sections.find(Boolean);
  // The answer is there, and read in less than a minute: 200 words of prose, or a table to look it up in.
  expect(section, anchor).toBeDefined();
  const prose = section!.replace(/^```[^]*?^```$|^ *\|.*$/gm, '').split(/\s+/);
  expect(prose.length).toBeGreaterThan(10);
  expect(prose.length).toBeLessThan(400);
});

it('the README names the page of troubleshooting and that of the errors', () => {
  expect(readFileSync('README.md', 'utf8')).toMatch(
    /\(docs\/troubleshooting\.md\)[^]*\(docs\/errors\.md\)/,
  );
});
