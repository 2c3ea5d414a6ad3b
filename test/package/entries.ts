/** The package as it would be published: its entries by what package.json says. */
import { readFileSync } from 'node:fs';

export const root = new URL('../../', import.meta.url);

interface Conditions {
  readonly types: string;
  /** Only explain has none: it is what the development files import. */
  readonly development?: string;
  readonly default: string;
}

interface Manifest {
  readonly version: string;
  readonly main: string;
  readonly module: string;
  readonly types: string;
  readonly unpkg: string;
  readonly jsdelivr: string;
  readonly engines: Readonly<Record<'node', string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly exports: Readonly<
    Record<string, string | { readonly import: Conditions; readonly require: Conditions }>
  >;
}

/** The entries that have no sentences by themselves, and so a file of their own for development. */
export const isExplain = (name: string): boolean => name === 'gingersnap/explain';

export const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Manifest;

/** Each entry with its files for `import` and `require`; package.json, which is handed on as it stands, is none. */
export const entries = Object.entries(manifest.exports).flatMap(([path, conditions]) =>
  typeof conditions === 'string' ? [] : [{ name: `gingersnap${path.slice(1)}`, ...conditions }],
);

/** A file of the package, by the path that package.json gives. */
export const file = (path: string): URL => new URL(path, root);
