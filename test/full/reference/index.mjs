// The first page of the reference: what there is, by what is imported.
import { isAlone } from './members.mjs';
import { docOf } from './program.mjs';

/**
 * What a value is for, in a sentence.
 * @param {import('typescript').Symbol} symbol
 */
const purpose = (symbol) => {
  const [text = ''] = symbol.declarations?.flatMap((node) => docOf(node)?.text ?? []) ?? [];
  return (/^.*?\.(?= |\n|$)/.exec(text)?.[0] ?? text).replace(/\{(\w+)\}/g, '`$1`');
};

/** @param {readonly import('./homes.mjs').Page[]} pages */
export const indexText = (pages) => {
  const lines = pages.map((page) => {
    const { file, title, values } = page;
    const [first] = values;
    const names = values.map(([name, symbol]) => `\`${name === 'default' ? symbol.name : name}\``);
    const about = first && isAlone(page) ? purpose(first[1]) : `${names.join(', ')}.`;
    return `- [${title}](${file}.md): ${about}`;
  });
  return `# Reference\n\nEvery function, option and type, by what you call. \`npm run docs\` writes these pages from the doc comments in \`src\`. Samples import what they need, and use names of your own beside it, such as \`Item\` or \`request\`.\n\n${lines.join('\n')}\n`;
};
