/** The guides of docs/other-servers.md, run with the real packages: a request, what is read of it, and what the response sends. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { expect, test } from 'vitest';
import { app as express } from '../../../examples/server/guides/express.ts';
import { app as fastify } from '../../../examples/server/guides/fastify.ts';
import handler from '../../../examples/server/guides/fetch.ts';

const cookie = 'visits=4';
const line = /^visits=5; path=\/; sameSite=lax; (secure; )?max-age=2592000$/;

const listeners: Readonly<Record<string, () => RequestListener | Promise<RequestListener>>> = {
  Express: () => express,
  Fastify: async () => {
    await fastify.ready();
    return (request, response) => void fastify.routing(request, response);
  },
  'a fetch handler': () => getRequestListener(handler.fetch),
};

test.each(Object.keys(listeners))('%s counts a visit', async (name) => {
  const server = createServer(await listeners[name]!());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { cookie } });
    expect(await response.json()).toEqual({ visits: 5 });
    expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(line)]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
