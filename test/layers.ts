/** The shape of the code: imports run one way, down this list, and each file is one small, explained thing. */
import { posix } from 'node:path';
import { importsOf } from './imports.ts';

/** From top to bottom. At the top of src there are entries, the sentences that they may bring, and the page that two of them share. */
const layers: readonly (readonly [name: string, files: RegExp])[] = [
  [
    'the entries',
    /^((index|async|cookie-store|webext|server|interop|testing|consent|google-consent|storage|react|next|vue|svelte|sveltekit|hono|astro|nuxt|nuxt-app|js-cookie)\.ts$|umd\/)/,
  ],
  // What production leaves out: only an entry may bring it.
  ['the sentences', /^explain(\.ts$|\/)/],
  ['this page', /^page\.ts$/],
  ["Google's consent mode", /^google-consent\//],
  ['consent', /^consent\//],
  ['storage', /^storage\//],
  ['a framework', /^(next|nuxt|react|sveltekit)\//],
  ['what frameworks share', /^frameworks\//],
  ['what binds values to names', /^define\//],
  // The places, each in the folder of its entry: an extension's jar is an asynchronous one, the others know nothing of each other.
  ['an extension', /^webext\//],
  ['a request', /^server\//],
  ['promises', /^async\//],
  ['testing', /^testing\//],
  ['a CookieStore', /^cookie-store\//],
  ['js-cookie as it is', /^js-cookie\//],
  ['the jar', /^jar\//],
  ['changes', /^changes\//],
  ['stores', /^stores\//],
  ['codecs', /^codecs\//],
  ['encodings', /^encodings\//],
  ['the sentences', /^explain\//],
  ['cookie', /^cookie\//],
];

/** Below the jar there is only text, and codec and encoding don't know each other; above it each place knows the jar, and no other place. */
const strangers: Readonly<Record<string, readonly string[]>> = {
  'an extension': ['a request', 'testing', 'a CookieStore', 'js-cookie as it is'],
  'a request': ['promises', 'testing', 'a CookieStore', 'js-cookie as it is'],
  promises: ['testing', 'a CookieStore', 'js-cookie as it is'],
  testing: ['a CookieStore', 'js-cookie as it is'],
  'a CookieStore': ['js-cookie as it is'],
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
        found.push(`${file} imports ${target}, but ${layer} must not know ${below}`);
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
