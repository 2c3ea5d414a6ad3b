// The example's stand-in in Node answers as the Flask app does, byte for byte.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, serveFlask, serveNode } from '../../../examples/demo/serve.mjs';
import { werkzeug } from '../../../examples/flask/werkzeug.mjs';
import { percent } from '../../../src/index.ts';
import { type Asked, exchange } from '../../helpers/exchange.ts';
import { flaskPython } from './python.ts';
import { anyText, samples } from '../../helpers/texts.ts';

const secret = 'only for this test';
const python = flaskPython();
const { setCookie } = werkzeug(python.werkzeug);

let flask: Running;
let node: Running;
beforeAll(async () => {
  [flask, node] = await Promise.all([
    serveFlask(python, { env: { SECRET_KEY: secret } }),
    serveNode(0, { secret, release: python.werkzeug }),
  ]);
}, 30_000);
afterAll(() => Promise.all([flask.stop(), node.stop()]));

/** What is the same whichever of them answers: a date is not, nor a session, which holds the time. */
const answer = async (server: Running, path: string, asked: Asked) => {
  const { status, headers, setCookies, body } = await exchange(server.address + path, asked);
  const cookies = setCookies.map((cookie) =>
    cookie.replace(/(?<=Expires=)[^;]+ GMT|(?<=^session=)[\w.-]+/g, '...'),
  );
  const { location, 'content-type': type, 'content-security-policy': policy } = headers;
  return {
    status,
    cookies,
    body,
    location,
    type: type?.replace('application/javascript', 'text/javascript'),
    policy,
  };
};

const both = async (path: string, asked: Asked = {}) => {
  const [ofFlask, ofNode] = await Promise.all([
    answer(flask, path, asked),
    answer(node, path, asked),
  ]);
  expect(ofNode).toEqual(ofFlask);
  return ofNode;
};

const cookie = (text: string) => ({ headers: { Cookie: text } });
const form = (fields: Record<string, string>, headers: Record<string, string> = {}): Asked => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields).toString(),
});

/** What stands in a cookie: as the page writes it, as Flask does, and as nobody should. */
const byPage = anyText.map(percent.encode);
const byFlask = anyText
  .filter((text) => !/[\x1a-\x1f]/.test(text))
  .map((text) => setCookie('n', text).slice('n='.length, -'; Path=/'.length));
const byNobody = fc
  .string({
    unit: fc.constantFrom('a', 'b', ' ', '=', '"', '\\', ';', '%', '4', '1', ',', '3', '0', 'é'),
    maxLength: 15,
  })
  .map((text) => Buffer.from(text).toString('latin1'));
const names = fc.constantFrom(
  'example_cookie',
  'preferences',
  'cart',
  'visits',
  'signed_in_as',
  'other',
  '',
);
const header = fc
  .array(fc.tuple(names, fc.oneof(byPage, byFlask, byNobody)), { maxLength: 5 })
  .map((pairs) => pairs.map((pair) => pair.join('=')).join('; '));
const list = fc.array(fc.string({ unit: 'binary' })).map((items) => JSON.stringify(items));
const jsonHeader = fc
  .tuple(fc.constantFrom('preferences', 'cart'), fc.oneof(fc.json(), list))
  .map(([name, json]) => `${name}=${percent.encode(json)}`)
  .filter((text) => text.length < 8000);
const often = { numRuns: 60 };

describe('the stand-in answers as Flask does', () => {
  test.each(Object.entries(samples))('when it sets %s', async (_, texts) => {
    for (const text of texts) await both(`setcookie?text=${encodeURIComponent(text)}`);
  });

  test('when it sets any text, for any time', () => {
    const time = fc.constantFrom('', '0', '2', '86400', '-1', 'x', '1e3');
    const property = fc.asyncProperty(anyText, time, async (text, time) => {
      await both(`setcookie?${new URLSearchParams({ text, max_age: time }).toString()}`);
    });
    return fc.assert(property, often);
  }, 60_000);

  test(
    'to any cookies',
    () =>
      fc.assert(
        fc.asyncProperty(fc.oneof(header, jsonHeader), async (text) => {
          for (const path of ['', 'getcookie', 'seen', 'cart']) await both(path, cookie(text));
        }),
        often,
      ),
    60_000,
  );

  test(
    'to any form',
    () =>
      fc.assert(
        fc.asyncProperty(jsonHeader, anyText, async (cookies, text) => {
          await both('cart', form({ item: text }, { Cookie: cookies }));
          await both('signin', form({ name: text }, { Cookie: cookies }));
        }),
        often,
      ),
    60_000,
  );

  test('when it removes', async () => {
    expect((await both('deletecookie')).cookies).toEqual([
      'example_cookie=; Expires=...; Max-Age=0; Path=/',
    ]);
    expect((await both('forget', form({}))).cookies).toHaveLength(4);
    expect((await both('signout', form({}))).cookies).toHaveLength(2);
  });

  test('to preferences', async () => {
    expect((await both('preferences', form({ theme: 'dark', language: 'ja' }))).status).toBe(303);
    expect((await both('preferences', form({ theme: 'dark', language: 'xx' }))).status).toBe(400);
    expect((await both('preferences', form({}))).status).toBe(400);
  });

  test('to what it does not take', async () => {
    expect((await both('nothing')).status).toBe(404);
    expect((await both('dist/nothing.mjs')).status).toBe(404);
    expect((await both('dist/..%2fpackage.json')).status).toBe(404);
    expect((await both('signin')).status).toBe(405);
    expect((await both('setcookie?text=%1a')).status).toBe(400);
    expect((await both(`setcookie?text=${'x'.repeat(901)}`)).status).toBe(400);
    expect((await both('signin', form({ name: '' }))).status).toBe(400);
    expect(
      (await both('signin', form({ name: 'x' }, { Origin: 'http://elsewhere.test' }))).status,
    ).toBe(403);
    const full = percent.encode(JSON.stringify(Array.from({ length: 40 }, () => 'x'.repeat(90))));
    expect(
      (await both('cart', form({ item: 'y'.repeat(900) }, { Cookie: `cart=${full}` }))).status,
    ).toBe(413);
  });

  test('with the same files', async () => {
    const page = ['page.js', 'style.css', 'icon.svg'].map(
      (file) => `examples/flask/static/${file}`,
    );
    for (const path of [...page, 'dist/index.mjs', 'dist/gingersnap.umd.js'])
      expect((await both(path)).status).toBe(200);
  });
});

describe('with one SECRET_KEY', () => {
  const session = async (server: Running, name: string) => {
    const { setCookies } = await exchange(`${server.address}signin`, form({ name }));
    return /session=[^;]+/.exec(setCookies.join('\n'))?.[0] ?? '';
  };
  const user = async (server: Running, text: string) =>
    (
      JSON.parse((await exchange(`${server.address}whoami`, cookie(text))).body) as {
        user: string | null;
      }
    ).user;

  test.each(['Zoë', '🍮', 'a'.repeat(300)])(
    'each knows who has signed in at the other: %s',
    async (name) => {
      expect(await user(node, await session(flask, name))).toBe(name);
      expect(await user(flask, await session(node, name))).toBe(name);
    },
  );

  test('neither believes a session that somebody has changed', async () => {
    const changed = (await session(flask, 'Zoë')).replace(/.$/, (last) =>
      last === 'A' ? 'E' : 'A',
    );
    expect([await user(flask, changed), await user(node, changed)]).toEqual([null, null]);
  });

  test('no script sees the session, by its attributes and by what the server tells', async () => {
    const { setCookies } = await exchange(`${flask.address}signin`, form({ name: 'Zoë' }));
    expect(setCookies.find((cookie) => cookie.startsWith('session='))).toMatch(
      /; HttpOnly; Path=\/; SameSite=Lax$/,
    );
    const seen = await both('seen', cookie(`${await session(flask, 'Zoë')}; other=1`));
    expect(JSON.parse(seen.body)).toEqual([{ name: 'other', text: '1' }]);
  });
});
