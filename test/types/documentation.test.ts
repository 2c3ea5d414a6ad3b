// @vitest-environment node
/** The doc comments that an editor shows where a verb is called: of this page, of a jar, by promise. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { open } from './editor.ts';

const tsconfig = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
const file = fileURLToPath(new URL('documentation.test-d.ts', import.meta.url));

const head = `import { available, get, getAll, has, number, onChange, remove, set, type AsyncJar, type Jar } from '../../src/index.js';
import * as later from '../../src/async.js';
declare const jar: Jar, asyncJar: AsyncJar;
`;
const calls = {
  get: ["('theme')", "('visits', { codec: number })"],
  getAll: ['()', "('theme')"],
  has: ["('theme')"],
  set: ["('theme', 'dark')", "('visits', 1, { codec: number })"],
  remove: ["('theme')"],
  available: ['()'],
  onChange: ['(() => {})'],
};
const all = Object.entries(calls).flatMap(([verb, given]) => given.map((call) => verb + call));
const places = ['', 'jar.', 'later.', 'asyncJar.'];
const lines = places.flatMap((place) => all.map((call) => place + call));
const editor = open(tsconfig, new Map([[file, head + lines.join('\n')]]));

/** The text at a call, and at the verb's bare name. */
const shown = (call: string) =>
  editor.documentation(file, head.split('\n').length - 1 + lines.indexOf(call));

it.each(all)('%s shows the same text on the page and on a jar, with an example', (call) => {
  expect(shown(call)).toMatch(/^[A-Z][^]{20,}\.[^]*\n@example/);
  expect(shown(`jar.${call}`)).toBe(shown(call));
});

it.each(all)('%s by promise shows the same text in the entry and on a jar', (call) => {
  expect(shown(`later.${call}`)).toMatch(/^[A-Z][^]{20,}\.[^]*\n@example/);
  expect(shown(`asyncJar.${call}`)).toBe(shown(`later.${call}`));
});

it('get, which rejects nowhere, says so', () => {
  expect(shown("get('theme')")).toContain('Never throws.');
  expect(shown("later.get('theme')")).toContain('Never rejects.');
});
