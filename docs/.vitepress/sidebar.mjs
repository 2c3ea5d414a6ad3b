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
 * @property {boolean} [collapsed]
 * @property {Page[]} items
 */

/** @type {Group[]} */
export const sidebar = [
  {
    text: 'Guides',
    items: [
      { text: 'Read, write and remove', link: '/verbs' },
      { text: 'Define a cookie', link: '/define' },
      { text: 'Changes', link: '/changes' },
      { text: 'Frameworks', link: '/frameworks' },
      { text: 'On a server', link: '/server' },
      { text: 'Consent and the policy page', link: '/consent' },
      { text: 'Extensions', link: '/extensions' },
      { text: 'Script tag', link: '/script-tag' },
      { text: 'Storage for libraries', link: '/storage' },
      { text: 'Testing', link: '/testing' },
      { text: 'A store of your own', link: '/custom-store' },
    ],
  },
  {
    text: 'Migrating',
    collapsed: true,
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
    collapsed: true,
    items: [
      { text: 'All functions', link: '/reference/' },
      ...topics.map(({ file, title }) => ({ text: title, link: `/reference/${file}` })),
      { text: 'Glossary', link: '/glossary' },
    ],
  },
  {
    text: 'Why',
    items: [
      { text: 'Size', link: '/size' },
      { text: 'Performance', link: '/performance' },
      { text: 'Reliability', link: '/reliability' },
      { text: 'Limits', link: '/limits' },
      { text: 'What is supported', link: '/support' },
      { text: 'How a release is cut', link: '/releasing' },
    ],
  },
];
