// The same cart on a server: read from a request's Cookie header, written as a Set-Cookie header.
import { createServer, type Server } from 'node:http';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { serverJar } from 'gingersnap/server';
import { Cart } from './app.ts';
import { cart, withOneMore } from './cart.ts';

const policy =
  "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export const shop = (): Server =>
  createServer((request, response) => {
    const jar = serverJar(request.headers.cookie);
    const mine = cart.on(jar);
    if (request.url === '/gift') {
      mine.update((items) => withOneMore(items, 99));
      response.writeHead(303, { 'Set-Cookie': jar.setCookies(), Location: '/' }).end();
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    // Markup alone, which React has escaped: no script and no style is let in, not even the page's own.
    response.setHeader('Content-Security-Policy', policy);
    response.end(renderToString(createElement(Cart, { initial: mine.get() })));
  });
