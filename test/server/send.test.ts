// @vitest-environment node
/** Sending what was written with a response, whoever made it. */
import { createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { raw } from '../../src/index.js';
import { serverJar, type ServerJar } from '../../src/server.js';

const none = () => {};

const written = (): ServerJar => {
  const jar = serverJar(null);
  jar.set('a', '1');
  jar.set('b', 'é', { encoding: raw, httpOnly: true });
  return jar;
};
/** The names and values of Set-Cookie headers. */
const pairs = (lines: readonly string[]) =>
  lines.map((line) => Buffer.from(line.split(';')[0]!, 'latin1').toString());

/** The Set-Cookie headers of a Node server that answers so. */
const answered = (answer: (response: ServerResponse) => void): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const server = createServer((_, response) => {
      answer(response);
    }).listen(0, '127.0.0.1', () => {
      get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' }, (response) => {
        response.resume();
        server.close();
        resolve(response.headers['set-cookie'] ?? []);
      }).on('error', reject);
    });
  });

describe('sendTo() adds the cookies to', () => {
  it('Headers and a Response, beside what is there, and returns it', () => {
    const headers = new Headers({ 'Set-Cookie': 'z=0' });
    expect(written().sendTo(headers)).toBe(headers);
    expect(pairs(headers.getSetCookie())).toEqual(['z=0', 'a=1', 'b=é']);
    const response = written().sendTo(new Response('', { headers: { 'Set-Cookie': 'z=0' } }));
    expect(pairs(response.headers.getSetCookie())).toEqual(['z=0', 'a=1', 'b=é']);
    expect(response.headers.getSetCookie().slice(1)).toEqual(written().setCookies());
  });

  it.each<[string, (response: ServerResponse) => void, string[]]>([
    ['without others', () => {}, []],
    ['beside one', (response) => response.setHeader('Set-Cookie', 'z=0'), ['z=0']],
    ['beside two', (response) => response.setHeader('set-cookie', ['y=0', 'z=0']), ['y=0', 'z=0']],
  ])("Node's response %s", async (_, before, others) => {
    const lines = await answered((response) => {
      before(response);
      written().sendTo(response).end(Buffer.from('done'));
    });
    expect(pairs(lines)).toEqual([...others, 'a=1', 'b=é']);
  });

  it("Koa's context and Fastify's reply, one line at a time", () => {
    const lines: string[] = [];
    const add = (name: string, line: string) => void lines.push(`${name}: ${line.slice(0, 3)}`);
    written().sendTo({ append: add, headerSent: false, headers: {} } as never);
    written().sendTo({ header: add, headers: () => {}, raw: { headersSent: false }, sent: false });
    expect(lines.map((line) => line.slice(0, 15))).toEqual([
      'Set-Cookie: a=1',
      'Set-Cookie: b=\xc3',
      'Set-Cookie: a=1',
      'Set-Cookie: b=\xc3',
    ]);
  });
});

describe('a second call', () => {
  it('sends only what is new, and what was written anew', () => {
    const jar = written();
    const response = new Response();
    jar.sendTo(response);
    jar.sendTo(response.headers);
    jar.set('c', '3');
    jar.sendTo(response);
    jar.set('a', '1');
    jar.remove('b');
    jar.sendTo(response);
    expect(pairs(response.headers.getSetCookie())).toEqual(['a=1', 'b=é', 'c=3', 'a=1', 'b=']);
  });

  it('with another response sends all: the first may have been dropped', () => {
    const jar = written();
    jar.sendTo(new Response());
    expect(pairs(jar.sendTo(new Headers()).getSetCookie())).toEqual(['a=1', 'b=é']);
    expect(jar.setCookies()).toHaveLength(2);
  });
});

describe('it throws a sentence, and loses nothing', () => {
  it.each<[string, () => object, RegExp]>([
    ['for Response.redirect()', () => Response.redirect('https://a.test/'), /new Response/],
    ['for Response.error()', () => Response.error(), /new Response/],
    [
      "for Next's headers()",
      () => ({
        append: () => {
          throw new Error('Headers cannot be modified');
        },
      }),
      /cannot be changed/,
    ],
    ['for a reply that is sent', () => ({ header: none, raw: {}, sent: true }), /have been sent/],
    ['for a Koa context that is sent', () => ({ append: none, headerSent: true }), /been sent/],
    ['for a Hono context', () => ({ header: none, res: {}, get: none, set: none }), /c\.res/],
    ['for a cookie store of a framework', () => ({ get: none, set: none }), /writes\(\)/],
    ['for nothing', () => undefined as never, /Response/],
  ])('%s', (_, target, sentence) => {
    const jar = written();
    const error: unknown = (() => {
      try {
        return jar.sendTo(target() as Headers);
      } catch (error) {
        return error;
      }
    })();
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toMatch(/^sendTo.*\.$/);
    expect((error as Error).message).toMatch(sentence);
    expect(pairs(jar.sendTo(new Headers()).getSetCookie())).toEqual(['a=1', 'b=é']);
  });

  it("for Node's response whose headers are sent, unless there is nothing to send", async () => {
    const seen: unknown[] = [];
    const lines = await answered((response) => {
      const jar = written();
      jar.sendTo(response).write('begun');
      seen.push(jar.sendTo(response) === response);
      jar.set('late', '1');
      try {
        jar.sendTo(response);
      } catch (error) {
        seen.push((error as Error).message, pairs(jar.setCookies()));
      }
      response.end();
    });
    expect(pairs(lines)).toEqual(['a=1', 'b=é']);
    expect(seen).toEqual([
      true,
      expect.stringContaining('have been sent'),
      ['a=1', 'b=é', 'late=1'],
    ]);
  });
});
