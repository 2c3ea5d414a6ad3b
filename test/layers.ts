/** The shape of the code: imports run one way, down this list, and each file is one small, explained thing. */
import { posix } from 'node:path';
import { importsOf } from './imports.ts';

/** From top to bottom. At the top of src there are entries alone, and the page that two of them share. */
const layers: readonly (readonly [name: string, files: RegExp])[] = [
  [
    'the entries',
    /^(index|async|cookie-store|webext|server|interop|testing|consent|react|vue|js-cookie|umd)\.ts$/,
  ],
  ['this page', /^page\.ts$/],
  ['consent', /^consent\//],
  ['testing', /^testing\//],
  ['js-cookie as it is', /^js-cookie\//],
  ['what binds values to names', /^define\//],
  ['the jar', /^jar\//],
  ['a CookieStore', /^cookie-store\//],
  ['changes', /^changes\//],
  ['stores', /^stores\//],
  ['codecs', /^codecs\//],
  ['encodings', /^encodings\//],
  ['cookie', /^cookie\//],
];

/** Below the jar there is only text, and codec and encoding don't know each other. */
const strangers: Readonly<Record<string, readonly string[]>> = {
  stores: ['codecs', 'encodings'],
  codecs: ['stores', 'encodings'],
  encodings: ['stores', 'codecs'],
};

const height = (file: string) => layers.findIndex(([, files]) => files.test(file));

/** What is wrong with these files, by their paths in src. */
export const complaints = (files: ReadonlyMap<string, string>): string[] => {
  const found: string[] = [];
  const imports = new Map<string, string[]>();
  for (const [file, text] of files) {
    const [layer] = layers[height(file)] ?? [];
    if (!layer) found.push(`${file} belongs to no layer`);
    if (/\butil(s|ities)?\b/.test(file)) found.push(`${file}: name it after what it does`);
    if (!/^\/[/*]/.test(text)) found.push(`${file} does not say at its top what it is for`);
    if (text.trimEnd().split('\n').length >= 250) found.push(`${file} has 250 lines or more`);

    const targets = importsOf(text)
      .filter((target) => target.startsWith('.'))
      .map((target) => posix.join(posix.dirname(file), target.replace(/\.js$/, '.ts')));
    imports.set(file, targets);
    for (const target of targets) {
      const [below] = layers[height(target)] ?? [];
      if (!files.has(target)) found.push(`${file} imports ${target}, which is not in src`);
      else if (height(target) < height(file))
        found.push(`${file} imports ${target}, which is above it`);
      else if (strangers[layer ?? '']?.includes(below ?? ''))
        found.push(`${file} imports ${target}, but ${layer} don't know ${below}`);
    }
  }
  for (const file of files.keys()) {
    const loop = way(imports, file, file);
    if (loop) found.push(`${[file, ...loop].join(' -> ')} is a cycle`);
  }
  return found;
};

/** How one gets from a file to another along the imports. */
const way = (
  imports: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
  seen = new Set<string>(),
): string[] | undefined => {
  for (const next of imports.get(from) ?? []) {
    if (next === to) return [to];
    if (seen.has(next)) continue;
    const rest = way(imports, next, to, seen.add(next));
    if (rest) return [next, ...rest];
  }
  return undefined;
};
