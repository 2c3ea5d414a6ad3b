// Node's own server.
import { createServer, type Server } from 'node:http';
import { serverJar } from 'gingersnap/server';
import { policy, render, signIn } from './render.ts';

/** `origin`: the site's address as browsers have it, from the settings: the Host header says what the client likes. */
export const nodeSite = (script: string, origin: string): Server =>
  createServer((request, response) => {
    const jar = serverJar(request.headers.cookie, { url: origin });
    if (request.url === '/page.js') {
      response.setHeader('Content-Type', 'text/javascript').end(script);
    } else if (request.method === 'POST' && request.url === '/sign-in') {
      signIn(jar);
      response.writeHead(303, { 'Set-Cookie': jar.setCookies(), Location: '/' }).end();
    } else if (request.url !== '/') {
      response.writeHead(404).end();
    } else {
      const html = render(jar);
      response.setHeader('Set-Cookie', jar.setCookies());
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
    }
  });
