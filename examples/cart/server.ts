// The same cart on a server: read from a request's Cookie header, written as a Set-Cookie header.
import { createServer, type Server } from 'node:http';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { createJar, type Store } from 'gingersnap';
import { Cart } from './app.ts';
import { cart, withOneMore } from './cart.ts';

/** A request as a place where cookies live. */
const requestStore = (url: URL, header: string, setCookies: string[]): Store => ({
  read: () => header,
  write: cookie => {
    setCookies.push(cookie);
  },
  site: () => url,
});

const policy =
  "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export const shop = (): Server =>
  createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const setCookies: string[] = [];
    const mine = cart.on(createJar(requestStore(url, request.headers.cookie ?? '', setCookies)));
    if (url.pathname === '/gift') {
      mine.update(items => withOneMore(items, 99));
      response.writeHead(303, { 'Set-Cookie': setCookies, Location: '/' }).end();
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    // Markup alone, which React has escaped: no script and no style is let in, not even the page's own.
    response.setHeader('Content-Security-Policy', policy);
    response.end(renderToString(createElement(Cart, { initial: mine.get() })));
  });
