// A site for pages that an engine is driven to: the built library under /dist, pages, and what the server saw.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  /** The address of a path on a host that leads here. */
  at(host: string, path?: string): string;
  /** The Cookie header of the last request for a path on a host; undefined where there was none. */
  received(host: string, path: string): string | undefined;
  close(): void;
}

export interface Content {
  /** The Set-Cookie headers of a path, as Latin-1: one byte for each character. */
  set(path: string): string[];
  /** The page at a path. */
  page(path: string): string;
}

export const serve = async ({ set, page }: Content): Promise<Site> => {
  const received = new Map<string, string>();
  const server = createServer(async ({ url = '/', headers }, response) => {
    if (url.startsWith('/dist/')) {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(await readFile(`.${url}`));
      return;
    }
    received.set(`${headers.host ?? ''}${url}`, headers.cookie ?? '');
    response.setHeader('Set-Cookie', set(url));
    response.setHeader('Content-Type', 'text/html');
    // A Buffer: node would send the headers with a string's encoding, when both go out together.
    response.end(Buffer.from(page(url)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: (host, path = '/') => `http://${host}:${String(port)}${path}`,
    received: (host, path) => received.get(`${host}:${String(port)}${path}`),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
