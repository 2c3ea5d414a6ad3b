// The modes of TypeScript in which declarations.mjs compiles the consumers, which docs/support.md lists.
/**
 * A way to find modules, with what it is written down with.
 * @typedef {{ endings: string[], options: Record<string, unknown> }} Way
 */

/**
 * @param {string} version of TypeScript
 * @returns {Record<string, Way>}
 */
export const waysOf = (version) => {
  const major = parseInt(version);
  return {
    node16: { endings: ['.mts', '.cts'], options: { module: 'node16' } },
    nodenext: { endings: ['.mts', '.cts'], options: { module: 'nodenext' } },
    bundler: { endings: ['.ts'], options: { module: 'esnext' } },
    // TypeScript 6 takes it where it is told that 7 will not.
    ...(major < 7 && {
      node10: {
        endings: ['.ts'],
        options: {
          module: 'commonjs',
          esModuleInterop: true,
          ...(major === 6 && { ignoreDeprecations: '6.0' }),
        },
      },
    }),
  };
};

const strict = { strict: true, exactOptionalPropertyTypes: true };

/**
 * What the programs of a folder are compiled with; in one way to find modules alone, where that makes no difference to it.
 * @type {{ folder: string, title: string, options: Record<string, unknown>, only?: string }[]}
 */
export const checks = [
  {
    folder: 'consumers',
    title: 'strict, exactOptionalPropertyTypes',
    options: { ...strict, lib: ['es2022', 'dom'] },
  },
  {
    folder: 'consumers',
    title: 'not strict',
    options: { strict: false, lib: ['es2022', 'dom'] },
    only: 'bundler',
  },
  {
    folder: 'without-dom',
    title: 'strict, without the DOM library',
    options: { ...strict, lib: ['es2022'] },
  },
];
