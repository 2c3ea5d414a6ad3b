// @vitest-environment node
/** docs/errors.md has one entry per code, thrown and returned ones apart. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** The words of a union type, as the source has them. */
const union = (source: string, type: string) =>
  [...(new RegExp(`type ${type} =([^;]*);`).exec(source)?.[1] ?? '').matchAll(/'([^']+)'/g)]
    .map(([, code]) => code!)
    .sort();

/** The codes that have an entry with a text below a heading about what is thrown or returned. */
const entries = (docs: string) => {
  const codes: Record<'thrown' | 'returned', string[]> = { thrown: [], returned: [] };
  let section: keyof typeof codes | undefined;
  let depth = 0;
  for (const part of docs.split(/^(?=#+ )/m)) {
    const [, hashes = '', title = '', text = ''] = /^(#+) (.*)\n([^]*)$/.exec(part) ?? [];
    const code = /^(?:`([a-z]+)`|[a-z]+$)/.exec(title);
    if (code) {
      if (section && text.trim()) codes[section].push(code[1] ?? code[0]);
    } else if (hashes.length <= depth || !section) {
      section = /throw/i.test(title)
        ? 'thrown'
        : /return|answer/i.test(title)
          ? 'returned'
          : undefined;
      depth = hashes.length;
    }
  }
  return { thrown: codes.thrown.sort(), returned: codes.returned.sort() };
};

it('each code of the source has its entry in docs/errors.md, and no other', () => {
  const source = read('../src/cookie/error.ts');
  const codes = { thrown: union(source, 'MisuseCode'), returned: union(source, 'RefusalCode') };
  expect(codes.thrown).toContain('name');
  expect(codes.returned).toContain('blocked');
  expect(entries(read('../docs/errors.md'))).toEqual(codes);
});

it('an entry counts once, with its text, in its own section', () => {
  const thrown =
    '## Thrown\n\n### `name`\nText.\n#### Sample\nText.\n\n### size\nText.\n### `empty`\n\n';
  const docs = `# Errors\n\n${thrown}## Returned\n### \`full\`: too many\nText.\n## More\n### \`lost\`\nText.\n`;
  expect(entries(docs)).toEqual({ thrown: ['name', 'size'], returned: ['full'] });
  expect(entries(thrown + thrown).thrown).toEqual(['name', 'name', 'size', 'size']);
  expect(
    union("export type MisuseCode = 'name' | 'value';\ntype Other = 'x';", 'MisuseCode'),
  ).toEqual(['name', 'value']);
});
