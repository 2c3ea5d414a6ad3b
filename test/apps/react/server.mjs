import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { render, signIn } from './dist/server/entry-server.js';

const template = readFileSync('dist/index.html', 'utf8');

createServer((request, response) => {
  if (request.url.startsWith('/assets/')) {
    response.setHeader('Content-Type', 'text/javascript');
    response.end(readFileSync(`dist${request.url}`));
  } else if (request.url === '/sign-in') {
    response.writeHead(303, { 'Set-Cookie': signIn(), Location: '/' }).end();
  } else if (request.url === '/') {
    const { html, setCookies } = render(template, request.headers.cookie);
    response.writeHead(200, { 'Set-Cookie': setCookies, 'Content-Type': 'text/html' }).end(html);
  } else {
    response.writeHead(404).end();
  }
}).listen(process.env.PORT, '127.0.0.1');
