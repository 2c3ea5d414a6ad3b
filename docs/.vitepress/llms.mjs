// The site for language models: llms.txt lists the pages, llms-full.txt holds their texts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from './pages.mjs';
import { sidebar } from './sidebar.mjs';

const summary =
  'Read and write cookies in the browser: typed, with a reason for every refused write.';

/**
 * The first sentence of a page.
 * @param {string} text
 */
const firstSentence = (text) => {
  const paragraphs = text.replace(/^(---|```)[^]*?^\1$/gm, '').split(/\n\s*\n/);
  const plain = (paragraphs.find((part) => /^\s*(?!\d+\.)[^#|<\-!>\s]/.test(part)) ?? '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return (/^.*?[.?](?= |$)/.exec(plain)?.[0] ?? plain).replace(/:$/, '.');
};

/**
 * @param {string} folder
 * @param {string} base
 */
export const writeLlms = (folder, base) => {
  const head = `# gingersnap\n\n> ${summary}\n`;
  const list = sidebar.map(({ text, items }) => {
    const lines = items.map(
      ({ text, link }) => `- [${text}](${base}${link.slice(1)}): ${firstSentence(textOf(link))}`,
    );
    return `\n## ${text}\n\n${lines.join('\n')}\n`;
  });
  writeFileSync(join(folder, 'llms.txt'), head + list.join(''));
  const texts = sidebar.flatMap(({ items }) => items.map(({ link }) => textOf(link).trim()));
  writeFileSync(join(folder, 'llms-full.txt'), `${head}\n${texts.join('\n\n')}\n`);
};
