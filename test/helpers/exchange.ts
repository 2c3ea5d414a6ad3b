/** One HTTP request, with each header as it stands: fetch would neither send a Cookie nor take all that Flask sends. */
import { type IncomingMessage, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly setCookies: readonly string[];
  readonly body: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export const exchange = (
  url: string,
  { method = 'GET', headers = {}, body = '' }: Asked = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    // Werkzeug sends U+001A to U+001F as they are, which a strict parser refuses.
    const options = {
      method,
      headers,
      maxHeaderSize: 1 << 20,
      insecureHTTPParser: true,
      agent: false,
    };
    const sent = request(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          setCookies: response.headers['set-cookie'] ?? [],
          body: Buffer.concat(chunks).toString(),
        });
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
