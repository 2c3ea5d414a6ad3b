// The soak's site: a tab with CookieStore, one where it is hidden as in a browser that has none, and a server that sets what it is asked to.
import { readFile } from 'node:fs/promises';
import { serverJar } from '../../../dist/server.mjs';
import { serve } from '../pages/site.mjs';
import { big, lengthen } from './cookies.js';

export async function serveSoak() {
  const text = (/** @type {string} */ name) => readFile(new URL(name, import.meta.url), 'utf8');
  const hide = `<script>Object.defineProperty(window, 'cookieStore', { value: undefined })</script>`;
  const imports = Object.fromEntries(
    ['index', 'async', 'consent'].map((entry) => [
      entry === 'index' ? 'gingersnap' : `gingersnap/${entry}`,
      `/dist/${entry}.mjs`,
    ]),
  );
  const script = `<script type="importmap">${JSON.stringify({ imports })}</script><script type="module" src="/tab.js"></script>`;
  const pages = /** @type {Record<string, string>} */ ({
    '/tab.js': await text('tab.js'),
    '/cookies.js': await text('cookies.js'),
    '/with': `<title>a tab</title>${script}`,
    '/without': `<title>a tab</title>${hide}${script}`,
  });
  return serve({
    set: (path, cookies) => {
      const { pathname, searchParams } = new URL(path, 'http://localhost');
      if (pathname !== '/set') return [];
      const [name, value] = [searchParams.get('name') ?? '', searchParams.get('value')];
      const jar = serverJar(cookies);
      if (value === null) jar.remove(name);
      else if (big[name]) big[name].on(jar).set(lengthen(value));
      else jar.set(name, value);
      return [...jar.setCookies()];
    },
    page: (path) => pages[path] ?? '<title>a page</title>',
  });
}
