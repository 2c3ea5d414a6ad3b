// What the site has, in the order in which it is needed.
import { topics } from '../../test/full/reference/pages.mjs';
import { pagesIn } from './pages.mjs';

/**
 * @typedef {object} Page
 * @property {string} text
 * @property {string} link
 *
 * @typedef {object} Group
 * @property {string} text
 * @property {Page[]} items
 */

/** @type {Group[]} */
export const sidebar = [
  {
    text: 'Start',
    items: [
      { text: 'Install', link: '/start/install' },
      { text: 'Your first cookie', link: '/start/first-cookie' },
      { text: 'Your first definition', link: '/start/first-definition' },
      { text: 'Script tag', link: '/script-tag' },
      { text: 'Browser extension', link: '/extensions' },
    ],
  },
  {
    text: 'Guides',
    items: [
      { text: 'Read, write and remove', link: '/verbs' },
      { text: 'Define a cookie', link: '/define' },
      { text: 'Codecs and schemas', link: '/codecs' },
      { text: 'Changes', link: '/changes' },
      { text: 'React, Next, Vue, Nuxt, Astro, …', link: '/frameworks' },
      { text: 'Solid', link: '/solid' },
      { text: 'On a server: Node, Express, Hono', link: '/server' },
      { text: 'Other servers', link: '/other-servers' },
      { text: 'Flask, step by step', link: '/flask' },
      { text: 'Django, Rails, PHP', link: '/django-rails-php' },
      { text: 'Consent and the policy page', link: '/consent' },
      { text: 'Service workers', link: '/service-workers' },
      { text: 'Storage for libraries', link: '/storage' },
      { text: 'Testing', link: '/testing' },
      { text: 'Large values', link: '/large-values' },
      { text: 'A store of your own', link: '/custom-store' },
    ],
  },
  {
    text: 'Migrating',
    items: [{ text: 'Where to begin', link: '/migrating/' }, ...pagesIn('migrating')],
  },
  { text: 'Recipes', items: pagesIn('recipes') },
  {
    text: 'Troubleshooting',
    items: [
      { text: 'By symptom', link: '/troubleshooting' },
      { text: 'Errors, by code', link: '/errors' },
    ],
  },
  {
    text: 'Reference',
    items: [
      { text: 'All functions', link: '/reference/' },
      ...topics.map(({ file, title }) => ({ text: title, link: `/reference/${file}` })),
      { text: 'Glossary', link: '/glossary' },
    ],
  },
  {
    text: 'Why',
    items: [
      { text: 'How it compares', link: '/compare' },
      { text: 'Design', link: '/design' },
      { text: 'Size', link: '/size' },
      { text: 'Performance', link: '/performance' },
      { text: 'Reliability', link: '/reliability' },
      { text: 'Limits', link: '/limits' },
      { text: 'Decisions', link: '/decisions' },
      { text: 'What is supported', link: '/support' },
      { text: 'How a release is cut', link: '/releasing' },
    ],
  },
];
