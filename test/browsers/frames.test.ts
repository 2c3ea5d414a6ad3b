/** Documents that keep no cookies, or somebody else's: frames, and documents without a window. */
import { beforeEach, expect, it } from 'vitest';
import { createJar, documentStore, everywhere } from '../../src/index.js';
import { clear, jar } from './outside.js';

beforeEach(clear);

const frame = async (attributes: Record<string, string>): Promise<HTMLIFrameElement> => {
  const element = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const loaded = new Promise((resolve) =>
    element.addEventListener('load', resolve, { once: true }),
  );
  document.body.append(element);
  await loaded;
  return element;
};

it("a frame's jar is its document's", async () => {
  const element = await frame({ src: 'about:blank' });
  const inFrame = createJar(documentStore(element.contentDocument));
  expect(inFrame.set('n', 'v').ok).toBe(true);
  expect(inFrame.getAll()).toEqual({ n: 'v' });
  expect((await jar()).map((cookie) => cookie.name)).toEqual(['n']);
  expect(inFrame.remove('n', { everywhere }).ok).toBe(true);
  expect(await jar()).toEqual([]);
  element.remove();
});

it("a srcdoc frame's cookies are the page's, Secure on https, and remove everywhere finds their paths", async () => {
  // The page's own path, whatever it is.
  const folder = location.pathname;
  const element = await frame({ srcdoc: '<p>a frame</p>' });
  const inFrame = createJar(documentStore(element.contentDocument));
  const [first, second] = [inFrame.set('n', 'v'), inFrame.set('m', 'v', { path: folder })];
  expect([first.ok, second.ok]).toEqual([true, true]);
  const https = location.protocol === 'https:';
  expect((await jar()).map(({ name, secure }) => [name, secure]).sort()).toEqual([
    ['m', https],
    ['n', https],
  ]);
  expect(inFrame.remove('m', { everywhere }).ok).toBe(true);
  expect(inFrame.set('n', 'v', { domain: 'other.test' }).code).toBe('domain');
  expect((await jar()).map(({ name }) => name)).toEqual(['n']);
  element.remove();
});

it('a document without a window keeps nothing, and says blocked', () => {
  for (const inert of [
    new DOMParser().parseFromString('', 'text/html'),
    document.implementation.createHTMLDocument(),
  ]) {
    const none = createJar(documentStore(inert));
    expect(none.set('n', 'v')).toMatchObject({ ok: false, code: 'blocked' });
    expect([none.get('n'), none.getAll(), none.has('n'), none.available()]).toEqual([
      undefined,
      {},
      false,
      false,
    ]);
  }
});

/** What the verbs answer in a frame of an opaque origin, which can only be told by message. */
const inside = (attributes: (script: string) => Record<string, string>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    // A classic script: an opaque origin may not import a module of another origin, which ours is to it.
    const script = `<script src="${new URL('/dist/gingersnap.umd.js', location.href).href}"></script><script>
      const { get, getAll, has, set, remove, available } = gingersnap;
      const { ok, code } = set('n', 'v');
      parent.postMessage({ ok, code, get: get('n'), all: Object.keys(getAll()), duplicates: getAll('n'), has: has('n'), available: available() }, '*');
    </script>`;
    const element = document.createElement('iframe');
    const stop = setTimeout(() => reject(new Error('the frame said nothing')), 10_000);
    addEventListener('message', function heard({ data, source }) {
      if (source !== element.contentWindow) return;
      removeEventListener('message', heard);
      clearTimeout(stop);
      element.remove();
      resolve(data);
    });
    for (const [name, value] of Object.entries(attributes(script)))
      element.setAttribute(name, value);
    document.body.append(element);
  });

const blocked = {
  ok: false,
  code: 'blocked',
  all: [],
  duplicates: [],
  has: false,
  available: false,
};

it('a sandboxed frame reads as empty, and set says blocked', async () => {
  expect(await inside((srcdoc) => ({ sandbox: 'allow-scripts', srcdoc }))).toMatchObject(blocked);
});

it('a data: frame reads as empty, and set says blocked', async () => {
  expect(
    await inside((html) => ({ src: `data:text/html,${encodeURIComponent(html)}` })),
  ).toMatchObject(blocked);
});

it('what the page wrote stays hidden from a sandboxed frame', async () => {
  document.cookie = 'n=v; path=/';
  expect(await inside((srcdoc) => ({ sandbox: 'allow-scripts', srcdoc }))).toMatchObject(blocked);
  expect(document.cookie).toContain('n=v');
});
