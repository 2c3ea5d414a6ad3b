import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { serverJar } from 'gingersnap/server';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { cart, session, visits } from './cookies.js';
import { dataKey, dataOf } from './data.js';
import Shop from './Shop.vue';

const files = join(import.meta.dirname, '../client');
const page = readFileSync(join(files, 'index.html'), 'utf8');

createServer(async ({ url = '/', method, headers }, response) => {
  if (url.startsWith('/assets/')) {
    response.setHeader('Content-Type', url.endsWith('.js') ? 'text/javascript' : 'text/css');
    response.end(readFileSync(join(files, 'assets', url.replace(/^.*\//, ''))));
    return;
  }
  const jar = serverJar(headers.cookie);
  let body: string;
  if (method === 'POST') {
    const result =
      url === '/sign-in'
        ? session.on(jar).set('the session')
        : url === '/sign-out'
          ? session.on(jar).remove()
          : cart.on(jar).update((items) => [...items, { id: 'cake', count: 1 }]);
    body = JSON.stringify({ ...result, signedIn: session.on(jar).has() });
  } else {
    visits.on(jar).update((count) => count + 1);
    const data = dataOf(jar);
    const html = await renderToString(createSSRApp(Shop).provide(dataKey, data));
    const json = JSON.stringify(data).replace(/</g, '\\u003c');
    body = page
      .replace('%theme%', data.theme)
      .replace('%data%', () => json)
      .replace('<!--app-->', () => html);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
  }
  response.setHeader('Set-Cookie', jar.setCookies());
  response.end(body);
}).listen(Number(process.env['PORT']), '127.0.0.1');
