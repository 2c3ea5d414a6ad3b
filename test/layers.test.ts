// @vitest-environment node
/** Holds src against the rules of layers.ts, and the rules against wrong samples. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { complaints } from './layers.ts';

const src = new URL('../src/', import.meta.url);

it('imports in src run one way, and each file is one small, explained thing', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  expect(files).toContain('index.ts');
  expect(
    complaints(new Map(files.map((file) => [file, readFileSync(new URL(file, src), 'utf8')]))),
  ).toEqual([]);
});

const sample = (files: Record<string, string>) =>
  complaints(
    new Map(Object.entries(files).map(([file, text]) => [file, `/** A sample. */\n${text}`])),
  );

it('finds an import that runs up', () => {
  const files = {
    'jar/jar.ts': '',
    'stores/document.ts': "import { createJar } from '../jar/jar.js'",
  };
  expect(sample(files)).toEqual(['stores/document.ts imports jar/jar.ts, which is above it']);
});

it('finds an import that runs up in a type, an export and a call', () => {
  for (const text of [
    "import type { A } from '../jar/jar.js'",
    "export * from '../jar/jar.js'",
    "const a = () => import('../jar/jar.js')",
  ])
    expect(sample({ 'jar/jar.ts': '', 'cookie/parse.ts': text })).toEqual([
      'cookie/parse.ts imports jar/jar.ts, which is above it',
    ]);
});

it('finds a store that knows a codec or an encoding, and a codec that knows an encoding', () => {
  const files = {
    'stores/document.ts':
      "import { json } from '../codecs/json.js'\nimport { raw } from '../encodings/raw.js'",
    'codecs/json.ts': "import { raw } from '../encodings/raw.js'",
    'encodings/raw.ts': '',
  };
  expect(sample(files)).toEqual([
    'stores/document.ts imports codecs/json.ts, but stores must not know codecs',
    'stores/document.ts imports encodings/raw.ts, but stores must not know encodings',
    'codecs/json.ts imports encodings/raw.ts, but codecs must not know encodings',
  ]);
});

it('finds a place that knows another one, but lets an extension be an asynchronous place', () => {
  const files = {
    'async/jar.ts': '',
    'server/jar.ts': "import '../async/jar.js'",
    'webext/jar.ts': "import '../async/jar.js'\nimport '../server/jar.js'",
    'testing/test-jar.ts': "import '../server/jar.js'",
  };
  expect(sample(files)).toEqual([
    'server/jar.ts imports async/jar.ts, but a request must not know promises',
    'webext/jar.ts imports server/jar.ts, but an extension must not know a request',
    'testing/test-jar.ts imports server/jar.ts, which is above it',
  ]);
});

it('finds sentences that production would have to carry', () => {
  const files = {
    'explain.ts': "import './cookie/error.js'",
    'cookie/error.ts': '',
    'jar/set.ts': "import '../explain.js'",
    'page.ts': "import './explain.js'",
    'index.ts': "import './explain.js'",
  };
  expect(sample(files)).toEqual([
    'jar/set.ts imports explain.ts, which is above it',
    'page.ts imports explain.ts, which is above it',
  ]);
});

it('finds a cycle within a layer', () => {
  const files = {
    'cookie/a.ts': "import './b.js'",
    'cookie/b.ts': "import './c.js'",
    'cookie/c.ts': "import './b.js'",
  };
  expect(sample(files)).toEqual([
    'cookie/b.ts -> cookie/c.ts -> cookie/b.ts is a cycle',
    'cookie/c.ts -> cookie/b.ts -> cookie/c.ts is a cycle',
  ]);
});

it('finds a file that has no place, no noun, no comment or no end', () => {
  expect(sample({ 'other.ts': '' })).toEqual(['other.ts belongs to no layer']);
  expect(sample({ 'cookie/utils.ts': '' })).toEqual([
    'cookie/utils.ts: name it after what it does',
  ]);
  expect(sample({ 'cookie/long.ts': '\n'.repeat(248) + ';' })).toEqual([
    'cookie/long.ts has 250 lines or more',
  ]);
  expect(complaints(new Map([['cookie/mute.ts', 'export {}']]))).toEqual([
    'cookie/mute.ts does not say at its top what it is for',
  ]);
});

it('finds an import of nothing', () => {
  expect(sample({ 'jar/jar.ts': "import './answer.js'" })).toEqual([
    'jar/jar.ts imports jar/answer.ts, which is not in src',
  ]);
});
