// A server before a server: it notes the Cookie header of each request, and has the browser report what the page's policy refuses.
import { readFile } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import { createRequire } from 'node:module';

const REPORTS = '/policy-reports';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * @typedef {object} Before
 * @property {(host: string, path?: string) => string} at the address of a path on a host that leads here
 * @property {(host: string) => Set<string>} names of the cookies that have come with a host's requests so far
 * @property {(host: string) => string[]} reports what a host's pages have reported, by the directive, and where
 * @property {() => void} close
 *
 * @param {string} address the server's that answers
 * @returns {Promise<Before>}
 */
export async function before(address) {
  const { port } = new URL(address);
  /** @type {{ host: string, cookie: string }[]} */
  const received = [];
  /** @type {{ host: string, text: string }[]} */
  const reported = [];

  const server = createServer(async (incoming, outgoing) => {
    const { url = '/', method, headers } = incoming;
    const { host = '', cookie = '' } = headers;
    if (url === REPORTS) {
      let text = '';
      for await (const chunk of incoming.setEncoding('utf8')) text += chunk;
      reported.push({ host, text });
      outgoing.writeHead(204).end();
    } else if (url === '/axe.js') {
      outgoing.writeHead(200, { 'Content-Type': 'text/javascript' }).end(await readFile(AXE));
    } else {
      received.push({ host, cookie });
      incoming.pipe(
        ask({ host: '127.0.0.1', port, path: url, method, headers }, (answer) => {
          const policy = answer.headers['content-security-policy'];
          outgoing.writeHead(answer.statusCode ?? 500, {
            ...answer.headers,
            ...(policy && { 'content-security-policy': `${policy}; report-uri ${REPORTS}` }),
          });
          answer.pipe(outgoing);
        }),
      );
    }
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
  /** @template {{ host: string }} T @param {T[]} all @param {string} host */
  const of = (all, host) => all.filter((one) => one.host === `${host}:${taken}`);
  return {
    at: (host, path = '/') => `http://${host}:${taken}${path}`,
    names: (host) =>
      new Set(
        of(received, host).flatMap(({ cookie }) =>
          cookie
            .split('; ')
            .filter(Boolean)
            .map((pair) => pair.split('=')[0] ?? ''),
        ),
      ),
    reports: (host) =>
      of(reported, host).map(({ text }) => {
        const report = JSON.parse(text)['csp-report'];
        return `${report['effective-directive'] || report['violated-directive']} at ${report['document-uri']}: ${report['blocked-uri']} ${report['script-sample'] ?? ''}`;
      }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
