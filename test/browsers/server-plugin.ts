// The server's side of the page, on its own origin: what a server receives, and what it sets, byte for byte.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';

/**
 * Under any path, so that a cookie's Path can be tried:
 * - `GET …/__cookies` answers `{ cookie }`, the request's Cookie header as UTF-8;
 * - `GET …/__set?c=a%3D1&c=b%3D2` sends exactly these Set-Cookie headers, as UTF-8, or with `latin1=1` as Latin-1: bytes that no
 *   UTF-8 decoder takes;
 * - `GET …/__page` is an empty page.
 */
export const cookieServer = (): Plugin => ({
  name: 'gingersnap-cookie-server',
  configureServer(server) {
    // A full jar is larger than what node takes of headers by itself: 16 KB over HTTP/1, which can be raised, and over HTTP/2,
    // where each cookie is a header of its own, 128 of them and 64 KB, which vite's server leaves no way to raise. So only HTTP/1 is
    // offered (in the wire's form: the length before the name).
    Object.assign(server.httpServer ?? {}, {
      maxHeaderSize: 1_000_000,
      ALPNProtocols: Buffer.from('\x08http/1.1'),
    });
    server.middlewares.use((request: IncomingMessage, response: ServerResponse, next) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.endsWith('/__cookies'))
        answer(response, { cookie: fromBytes(request.headers.cookie ?? '') });
      else if (pathname.endsWith('/__set')) {
        const lines = searchParams.getAll('c');
        response.setHeader('Set-Cookie', searchParams.has('latin1') ? lines : lines.map(toBytes));
        answer(response, {});
      } else if (pathname.endsWith('/__page')) {
        response.setHeader('Content-Type', 'text/html');
        response.end('<title>an empty page</title>');
      } else if (pathname.endsWith('/gingersnap-jar')) {
        // engine.mjs opens this in WebKit to look at the jar from there; vite would send its page for it.
        response.statusCode = 404;
        answer(response, {});
      } else next();
    });
  },
});

function answer(response: ServerResponse, body: object): void {
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Cache-Control', 'no-store');
  // A Buffer: node would send the headers with a string's encoding, when both go out together.
  response.end(Buffer.from(JSON.stringify(body)));
}

// Node gives and takes headers with one character for each byte.
const fromBytes = (header: string): string => Buffer.from(header, 'latin1').toString('utf8');
const toBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
