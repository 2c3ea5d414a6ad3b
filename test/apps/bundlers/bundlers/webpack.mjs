// webpack and Rspack, which take the same options.
import { rspack as rspackOf } from '@rspack/core';
import webpackOf from 'webpack';

/**
 * @param {any} compile
 * @returns {import('../bundle.mjs').Bundle}
 */
const bundleWith =
  (compile) =>
  async ({ entry, folder, file, mode, minify, external }) => {
    const compiler = compile({
      mode,
      context: process.cwd(),
      entry: `./${entry}`,
      output: { path: folder, filename: file, module: true },
      experiments: { outputModule: true },
      externals: external,
      externalsType: 'module',
      devtool: false,
      optimization: { minimize: minify },
      performance: false,
    });
    /** @type {import('webpack').Stats} */
    const stats = await new Promise((resolve, reject) => {
      compiler.run((/** @type {Error | null} */ error, /** @type {any} */ stats) =>
        error ? reject(error) : resolve(stats),
      );
    });
    await new Promise((resolve) => compiler.close(resolve));
    if (stats.hasErrors() || stats.hasWarnings())
      throw new Error(stats.toString('errors-warnings'));
  };

export const rspack = bundleWith(rspackOf);
export const webpack = bundleWith(webpackOf);
