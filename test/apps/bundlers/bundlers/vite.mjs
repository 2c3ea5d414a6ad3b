// Vite's build.
import { build } from 'vite';

/** @type {import('../bundle.mjs').Bundle} */
export const vite = ({ entry, folder, file, mode, minify, external }) =>
  build({
    configFile: false,
    logLevel: 'error',
    mode,
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify,
      modulePreload: false,
      rolldownOptions: { input: entry, external, output: { entryFileNames: file } },
    },
  });
