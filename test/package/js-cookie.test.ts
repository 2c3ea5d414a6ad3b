// @vitest-environment node
/** gingersnap/js-cookie as it is published: no larger than js-cookie, and as harmless without a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import type Cookies from '../../src/js-cookie.js';
import { file } from './entries.ts';

const require = createRequire(import.meta.url);
const script = readFileSync(file('dist/js-cookie.umd.js'));
const theirs = readFileSync(file('node_modules/js-cookie/dist/js.cookie.min.js'));

it('the script is no larger than js-cookie’s, as it is and compressed, what names its source map included', () => {
  expect(script.length).toBeLessThanOrEqual(theirs.length);
  for (const compress of [gzipSync, brotliCompressSync])
    expect(compress(script).length).toBeLessThanOrEqual(compress(theirs).length);
  const [, map] = /\n\/\/# sourceMappingURL=(\S+)\n$/.exec(script.toString())!;
  const { sources } = JSON.parse(readFileSync(file(`dist/${map!}`), 'utf8')) as {
    sources: string[];
  };
  expect(sources).toContain('../src/js-cookie/create-cookies.ts');
});

it('by script tag it adds the global Cookies and nothing else', () => {
  const page = createContext({});
  runInContext(script.toString(), page);
  expect(Object.keys(page)).toEqual(['Cookies']);
});

it('next to an earlier global Cookies, noConflict gives that back, and this API', () => {
  const { window } = new JSDOM(
    `<script>var Cookies = 'earlier'</script><script>${script.toString()}</script>`,
    { url: 'https://example.com/', runScripts: 'dangerously' },
  );
  expect(
    window.eval(
      "Cookies.set('c', 'v'); const mine = Cookies.noConflict(); [Cookies, mine.get('c'), mine.noConflict() === mine].join()",
    ),
  ).toBe('earlier,v,true');
});

it('an AMD loader gets it as a module of no name', () => {
  const made: (() => typeof Cookies)[] = [];
  const define = Object.assign((factory: () => typeof Cookies) => made.push(factory), {
    amd: true,
  });
  const page = createContext({ define });
  runInContext(script.toString(), page);
  expect(made.map((factory) => typeof factory().set)).toEqual(['function']);
  expect(Object.keys(page)).toEqual(['define']);
});

it('each way to get it in Node gives one object, whose calls do nothing without a document', async () => {
  const imported = (await import(/* @vite-ignore */ file('dist/js-cookie.mjs').href)) as {
    default: unknown;
  };
  for (const api of [imported.default, require('gingersnap/js-cookie')] as (typeof Cookies)[]) {
    const derived = api.withAttributes({ path: '/a' }).withConverter({ read: (text) => text });
    for (const one of [api, derived])
      expect([one.set('c', 'v'), one.get('c'), one.get(), one.getJSON(), one.remove('c')]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    expect('noConflict' in api).toBe(false);
  }
});
