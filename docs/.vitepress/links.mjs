// Links that work in the repository work on the site.
import { posix } from 'node:path';

/** Where the repository is, if that is known: the workflow that publishes the site knows it. */
const repository = process.env['GITHUB_REPOSITORY'];

/**
 * A heading's anchor, as GitHub makes it.
 * @param {string} heading
 */
export const slugify = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replace(/ /g, '-');

/**
 * The address on the site of what a page links to; undefined if the repository has it and nobody knows where that is.
 * @param {string} page
 * @param {string} href
 */
const address = (page, href) => {
  if (/^(#|\w+:)/.test(href)) return href;
  const path = posix.join('docs', posix.dirname(page), href);
  if (path.startsWith('docs/')) return href.replace(/README\.md(?=#|$)/, 'index.md');
  return repository && `https://github.com/${repository}/blob/main/${path}`;
};

/**
 * @typedef {object} Token as markdown-it has it
 * @property {string} type
 * @property {string} tag
 * @property {readonly Token[] | null} children
 * @property {(name: string) => string | null} attrGet
 * @property {(name: string, value: string) => void} attrSet
 *
 * @typedef {object} State
 * @property {readonly Token[]} tokens
 * @property {{ readonly relativePath: string }} env
 */

/**
 * Leads links to the repository's other folders there; without its address their text is left.
 * @param {{ core: { ruler: { push: (name: string, rule: (state: State) => void) => void } } }} md
 */
export const outside = (md) => {
  md.core.ruler.push('outside', ({ tokens, env }) => {
    for (const { children } of tokens)
      for (const [index, token] of children?.entries() ?? []) {
        const href = token.type === 'link_open' ? token.attrGet('href') : null;
        if (href === null) continue;
        const to = address(env.relativePath, href);
        if (to !== undefined) token.attrSet('href', to);
        else {
          const close = children?.slice(index).find(({ type }) => type === 'link_close');
          for (const end of [token, close]) Object.assign(end ?? {}, { tag: 'span', attrs: null });
        }
      }
  });
};
