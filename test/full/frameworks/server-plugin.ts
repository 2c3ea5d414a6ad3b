// The bundle of the frameworks on vitest's own server, under /__frameworks.js: made by itself, so that no test waits for vite to find and bundle them.
import type { Plugin } from 'vite';
import { bundle } from './bundle.mjs';

export const frameworksServer = (): Plugin => ({
  name: 'gingersnap-frameworks',
  configureServer({ middlewares }) {
    let script: Promise<string> | undefined;
    middlewares.use('/__frameworks.js', (_, response, next) => {
      script ??= bundle();
      script.then((text) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(text);
      }, next);
    });
  },
});
