// The sentences of doc comments on a page: links to types, and to the codes of errors.
import { readFileSync } from 'node:fs';
import { table } from '../../docs/pages.mjs';

/** The codes, and what docs/errors.md says of each in a line. */
const meanings = new Map(
  [
    ...readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8').matchAll(
      /^\| \[`(\w+)`\]\(#\1\)\s*\| (.*?)\s*\|$/gm,
    ),
  ].map(([, code = '', meaning = '']) => [code, meaning]),
);
const thrown = new Set(['name', 'expiry', 'attribute', 'prefix', 'codec']);

/** Sentences that say what goes wrong. */
const failing = /throw|reject|refused|CookieError|code is|returns?\b/;
const sentences = (/** @type {string} */ text) => text.split(/(?<=[.;]) /);
const codes = /(?<!\[)`(\w+)`(?![(\]])/g;

/**
 * The codes that a text says are thrown or returned.
 * @param {string} text
 */
export const codesIn = (text) =>
  sentences(text)
    .filter((sentence) => failing.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(codes)].map(([, code = '']) => code))
    .filter((code) => meanings.has(code));

/**
 * @param {string} text
 * @param {(name: string) => string | undefined} addressOf
 */
export const linked = (text, addressOf) =>
  sentences(text)
    .map((sentence) =>
      failing.test(sentence)
        ? sentence.replace(codes, (all, code) =>
            meanings.has(code) ? `[${all}](../errors.md#${code})` : all,
          )
        : sentence,
    )
    .join(' ')
    .replace(/\{(\w+)\}(?:'s `(\w+)`)?/g, (all, name, member) => {
      const address = addressOf(name);
      const shown = member ? `\`${name}.${member}\`` : `\`${name}\``;
      return address ? `[${shown}](${address})` : shown;
    });

/**
 * What a call throws and returns, with the address of each code.
 * @param {ReadonlySet<string>} found
 * @param {boolean} writes whether it returns what became of a write
 */
export const errorsSection = (found, writes) => {
  const shown = [...meanings].filter(([code]) => found.has(code) || (writes && !thrown.has(code)));
  if (!shown.length) return [];
  const rows = shown.map(([code, meaning]) => [
    `[\`${code}\`](../errors.md#${code})`,
    thrown.has(code) ? 'thrown' : 'returned',
    meaning,
  ]);
  return ['## Errors', table([['code', '', 'what it means'], ...rows])];
};
