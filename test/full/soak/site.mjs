// The soak's site: a tab with CookieStore, one where it is hidden as in a browser that has none, and a server that sets what it is asked to.
import { readFile } from 'node:fs/promises';
import { serve } from '../pages/site.mjs';

export async function serveSoak() {
  const tab = await readFile(new URL('tab.js', import.meta.url), 'utf8');
  const hide = `<script>Object.defineProperty(window, 'cookieStore', { value: undefined })</script>`;
  const script =
    '<script type="importmap">{ "imports": { "gingersnap": "/dist/index.mjs" } }</script><script type="module" src="/tab.js"></script>';
  const pages = /** @type {Record<string, string>} */ ({
    '/tab.js': tab,
    '/with': `<title>a tab</title>${script}`,
    '/without': `<title>a tab</title>${hide}${script}`,
  });
  return serve({
    set: (path) => new URL(path, 'http://localhost').searchParams.getAll('c'),
    page: (path) => pages[path] ?? '<title>a page</title>',
  });
}
