/** The site's search (npm run docs:build), asked what users ask: the page with the answer is among the first results. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import MiniSearch from '../../../docs/node_modules/minisearch/dist/es/index.js';
import { beforeAll, expect, it } from 'vitest';
import { processTerm, searchOptions } from '../../../docs/.vitepress/search.mjs';
import questions from '../../docs/questions.json';

const chunks = fileURLToPath(
  new URL('../../../docs/.vitepress/dist/assets/chunks/', import.meta.url),
);
let index: MiniSearch;
beforeAll(async () => {
  const file = readdirSync(chunks).find((name) => name.startsWith('@localSearchIndex'))!;
  const { default: json } = (await import(chunks + file)) as { default: string };
  const fields = ['title', 'titles', 'text'];
  index = MiniSearch.loadJSON(json, { fields, storeFields: ['title', 'titles'], processTerm });
});

it.each(questions)('$question', ({ question, page, anchor }) => {
  const found = index.search(question, searchOptions).slice(0, 16) as { readonly id: string }[];
  const pages = [...new Set(found.map(({ id }) => id.replace(/#.*/, '')))];
  expect(pages.slice(0, 3)).toContain(`/${page}`);
  if (anchor) expect(found.map(({ id }) => id)).toContain(`/${page}#${anchor}`);
});
