// The warnings of refused writes in each real browser, with the build for development: what is reported, and what must not be.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type * as Consent from '../../../src/consent.js';
import type * as Gingersnap from '../../../src/index.js';
import { type Engine, engines, launch } from '../../browsers/engine.mjs';
import { serve, type Site } from './site.mjs';

let site: Site;
beforeAll(async () => {
  site = await serve({
    set: (path) => (path.startsWith('/shop/') ? ['scoped=1; Path=/shop'] : []),
    page: () => '<title>a page</title>',
  });
});
afterAll(() => site.close());

type Library = typeof Gingersnap;
interface Tools {
  /** After the task, and after whatever the check does then. */
  readonly task: () => Promise<void>;
  readonly createConsent: typeof Consent.createConsent;
  readonly silence: () => void;
}

describe.each(engines)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name, { hosts: ['www.shop.test'] })));
  afterAll(() => engine.close());
  beforeEach(() => engine.clear(site.at('www.shop.test')));

  /** The warnings of what runs in a page on plain http; it sees nothing of its surroundings. */
  const warningsOf = async (
    run: (library: Library, tools: Tools) => unknown,
    path = '/',
  ): Promise<string[]> => {
    const page = await engine.open(site.at('www.shop.test', path));
    try {
      return (await page.evaluate(`(async () => {
        const library = await import('/dist/development/index.mjs');
        const { createConsent } = await import('/dist/development/consent.mjs');
        const { silence } = await import('/dist/explain.mjs');
        const warnings = [];
        console.warn = (message) => warnings.push(message);
        const task = () => new Promise((done) => setTimeout(done, 20));
        await (${String(run)})(library, { task, createConsent, silence });
        await task();
        return warnings;
      })()`)) as string[];
    } finally {
      await page.close();
    }
  };

  test('two writes of one name, and a write and its removal, are not reported', async () => {
    const warnings = await warningsOf(async ({ get, remove, set }, { task }) => {
      set('a', '1');
      set('a', '2');
      set('b', '1');
      remove('b');
      await task();
      set('a', '3');
      await task();
      remove('a');
      await task();
      set('refused', '1', { secure: true });
      set('refused', '2');
      if (get('refused') !== '2') throw new Error('not written');
    });
    expect(warnings).toEqual([]);
  });

  test('what waits for consent is not reported', async () => {
    const warnings = await warningsOf(({ defineCookie }, { createConsent }) => {
      const consent = createConsent({ categories: { ads: {} } });
      const seen = defineCookie('seen', { consent, category: 'ads' });
      seen.set('1');
      consent.decide({ ads: false });
      seen.set('2');
    });
    expect(warnings).toEqual([]);
  });

  test('lifetimes under a second, expired ones and removals of what never was are not reported', async () => {
    const warnings = await warningsOf(({ remove, set }) => {
      set('brief', '1', { expires: new Date(Date.now() + 5) });
      set('past', '1', { expires: new Date(0) });
      set('none', '1', { maxAge: 0 });
      remove('never');
    });
    expect(warnings).toEqual([]);
  });

  test('what a frame wrote that is gone is not reported', async () => {
    const warnings = await warningsOf(async ({ createJar, documentStore }) => {
      const frame = document.createElement('iframe');
      frame.src = '/frame';
      await new Promise((loaded) => {
        frame.onload = loaded;
        document.body.append(frame);
      });
      const jar = createJar(documentStore(frame.contentDocument));
      jar.set('kept', '1');
      jar.set('refused', '1', { secure: true });
      frame.remove();
      jar.set('late', '1', { secure: true });
    });
    expect(warnings).toEqual([]);
  });

  test('a write whose ok was read is not reported', async () => {
    const warnings = await warningsOf(({ set }) => {
      const results = [
        set('a', '1', { secure: true }).ok,
        set('b', '1', { domain: 'other.test' }).code,
        set('c', '1', { secure: true }).message,
      ];
      if (results[0] !== false) throw new Error('not refused');
    });
    expect(warnings).toEqual([]);
  });

  test('a refused write that nobody looked at is reported, once for each name and code', async () => {
    const warnings = await warningsOf(async ({ set }, { task }) => {
      for (let turn = 0; turn < 3; turn++) {
        set('theme', '1', { secure: true });
        set('lang', '1', { secure: true });
        await task();
        set('theme', '1', { domain: 'other.test' });
        await task();
      }
    });
    const insecure = (cookie: string) =>
      `cookie "${cookie}": the cookie is Secure, and this page (www.shop.test) is neither https nor localhost. Serve the page over https, or leave out what makes it Secure: secure, sameSite 'none', partitioned, a __Secure- or __Host- name. See gingersnap/docs/errors.md#insecure`;
    expect(warnings).toEqual([
      insecure('theme'),
      insecure('lang'),
      `cookie "theme": domain "other.test" does not match this page's host "www.shop.test". Use this host, a parent of it, or leave domain out. See gingersnap/docs/errors.md#domain`,
    ]);
  });

  test('a removal that leaves a cookie of another path is reported', async () => {
    const warnings = await warningsOf(({ remove }) => {
      remove('scoped');
    }, '/shop/cart');
    expect(warnings).toEqual([
      'cookie "scoped": a cookie of this name is still there, set with another path or domain, which a script cannot read. Pass the path and domain that were used, or remove it with { everywhere }. See gingersnap/docs/errors.md#scope',
    ]);
  });

  test('after silence() nothing is reported', async () => {
    const warnings = await warningsOf(({ set }, { silence }) => {
      set('theme', '1', { secure: true });
      silence();
      set('lang', '1', { secure: true });
    });
    expect(warnings).toEqual([]);
  });
});
