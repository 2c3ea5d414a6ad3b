// The site: npm run docs:dev, npm run docs:build. DOCS_BASE is the path that it is served under.
import { defineConfig } from 'vitepress';
import { writeStatic } from '../../examples/demo/static.mjs';
import { outside, slugify } from './links.mjs';
import { writeLlms } from './llms.mjs';
import { processTerm, searchOptions } from './search.mjs';
import { sidebar } from './sidebar.mjs';

const base = process.env['DOCS_BASE'] ?? '/';

export default defineConfig({
  title: 'gingersnap',
  description: 'Cookies in the browser: typed, with an answer to every write.',
  lang: 'en',
  base,
  cleanUrls: true,
  rewrites: { ':folder/README.md': ':folder/index.md' },
  markdown: {
    anchor: { slugify },
    config: outside,
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  themeConfig: {
    // The home page is a page of its own, which the router has to load.
    logoLink: { link: base, target: '_self' },
    nav: [
      { text: 'Start', link: '/start/install' },
      { text: 'Reference', link: '/reference/' },
      { text: 'Troubleshooting', link: '/troubleshooting' },
    ],
    sidebar,
    outline: [2, 3],
    search: {
      provider: 'local',
      options: { miniSearch: { options: { processTerm }, searchOptions } },
    },
  },
  async buildEnd({ outDir, site }) {
    writeLlms(outDir, site.base);
    await writeStatic(outDir);
  },
});
