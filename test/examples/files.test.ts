// @vitest-environment node
/** The examples are read: each file says what it is for, in few lines, and no text of theirs becomes markup. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folders = ['cart', 'playground', 'consent-banner', 'vanilla-cookieconsent', 'script-tag'].map(
  (name) => join('examples', name),
);
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
);
const scripts = files
  .filter((file) => /\.[tj]s$/.test(file))
  .map((file) => [file, readFileSync(file, 'utf8')] as const);

it.each(scripts)('%s says what it is for, in under 100 lines', (_, text) => {
  expect(text).toMatch(/^\/\/ /);
  expect(text.split('\n').length).toBeLessThan(100);
});

it.each(scripts)('%s makes no markup of text', (_, text) => {
  expect(text.replace(/^ *\/\/.*$/gm, '')).not.toMatch(
    /(inner|outer)HTML|insertAdjacentHTML|document\.write|\beval\b|new Function/,
  );
});

it.each(files.filter((file) => file.endsWith('.html')))(
  '%s has no script and no style of its own',
  (file) => {
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
  },
);
