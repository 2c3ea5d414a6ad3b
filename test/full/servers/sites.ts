/** examples/server over real HTTP: each of its servers, listening on a port of its own. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { expressSite } from '../../../examples/server/express.ts';
import { fetchSite } from '../../../examples/server/fetch.ts';
import { honoSite } from '../../../examples/server/hono.ts';
import { nodeSite } from '../../../examples/server/node.ts';

export interface RunningSite {
  /** The address of a path, on any host that leads here. */
  readonly at: (path: string, host?: string) => string;
  readonly close: () => void;
}

const origin = 'http://localhost/';

/** By name, made with the page's script. */
export const sites: Readonly<Record<string, (script: string) => Server>> = {
  Node: (script) => nodeSite(script, origin),
  Express: (script) => createServer(expressSite(script, origin)),
  Hono: (script) => createServer(getRequestListener(honoSite(script).fetch)),
  'a fetch handler': (script) => createServer(getRequestListener(fetchSite(script))),
};

export const run = async (server: Server): Promise<RunningSite> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: (path, host = '127.0.0.1') => `http://${host}:${String(port)}${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
