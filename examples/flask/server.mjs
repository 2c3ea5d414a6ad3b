// app.py for machines without Flask: the same routes, the same bytes in each Set-Cookie header, by node:http alone.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { asciiJson } from './json.mjs';
import { sessions } from './session.mjs';
import { werkzeug } from './werkzeug.mjs';

const REPOSITORY = join(import.meta.dirname, '../..');
const YEAR = 365 * 24 * 60 * 60;
const THEMES = ['auto', 'light', 'dark'];
const LANGUAGES = ['en', 'de', 'fr', 'ja'];
const SERVER_ONLY = ['signed_in_as', 'visits'];
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
/** What is none of these is a script. @type {Record<string, string>} */
const TYPES = { '.css': 'text/css', '.svg': 'image/svg+xml' };
const STATUS = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Request Entity Too Large',
};

/** Ends a request with the status. */
class Refusal extends Error {
  /** @param {keyof typeof STATUS} status */
  constructor(status) {
    super(`${status} ${STATUS[status]}\n`);
    this.status = status;
  }
}

/**
 * @typedef {object} Request
 * @property {Map<string, string>} cookies
 * @property {URLSearchParams} fields the query's, or the form's
 *
 * @typedef {object} Reply
 * @property {number} [status]
 * @property {Record<string, string>} [headers]
 * @property {string | Buffer} body
 * @property {string[]} [cookies] Set-Cookie headers
 */

/**
 * @param {object} [options]
 * @param {string} [options.secret] what sessions are signed with
 * @param {string} [options.release] the Werkzeug release whose cookies to write and read
 */
export function createStandIn({
  secret = process.env['SECRET_KEY'] || randomBytes(32).toString('hex'),
  release = '3.1.9',
} = {}) {
  const { setCookie, cookies: parse } = werkzeug(release);
  const session = sessions(secret);
  const deleteCookie = (/** @type {string} */ name) => setCookie(name, '', { maxAge: 0 });
  const lasting = { maxAge: YEAR, sameSite: 'Lax' };
  const user = (/** @type {Request} */ { cookies }) =>
    session.read(cookies.get('session') ?? '').user ?? null;

  /** @param {string} name @param {unknown} value */
  const writeJson = (name, value) => {
    const wire = encodeURIComponent(JSON.stringify(value));
    if (name.length + wire.length > 4096) throw new Refusal(413);
    return back(setCookie(name, wire, lasting));
  };

  /** @type {Record<string, (request: Request) => Reply | Promise<Reply>>} */
  const routes = {
    'GET /setcookie': ({ fields }) => {
      const text = field(fields, 'text', 'This is a cookie');
      return plain(
        'The cookie is set.\n',
        setCookie('example_cookie', text, { maxAge: digits(fields.get('max_age')) }),
      );
    },
    'GET /getcookie': ({ cookies }) => {
      const cookie = cookies.get('example_cookie');
      if (cookie === undefined) throw new Refusal(404);
      return plain(unquote(cookie));
    },
    'GET /deletecookie': () => plain('The cookie is removed.\n', deleteCookie('example_cookie')),

    'GET /': async ({ cookies }) => {
      const { theme, language } = preferences(cookies);
      const template = await readFile(join(import.meta.dirname, 'templates/index.html'), 'utf8');
      const page = template.replaceAll('{{ theme }}', theme).replaceAll('{{ language }}', language);
      const visits = digits(cookies.get('visits')) ?? 0;
      // Jinja leaves out a template's last line end.
      return {
        ...html(page.replace(/\n$/, '')),
        cookies: [setCookie('visits', `${visits + 1}`, lasting)],
      };
    },
    'GET /seen': ({ cookies }) => {
      cookies.delete('session');
      return json(
        Array.from(cookies, ([name, wire]) => ({
          name,
          text: SERVER_ONLY.includes(name) ? wire : unquote(wire),
        })),
      );
    },
    'POST /forget': () =>
      back(...['example_cookie', 'preferences', 'cart', 'visits'].map(deleteCookie)),

    'POST /preferences': ({ fields }) => {
      const theme = fields.get('theme') ?? '';
      const language = fields.get('language') ?? '';
      if (!THEMES.includes(theme) || !LANGUAGES.includes(language)) throw new Refusal(400);
      return writeJson('preferences', { theme, language });
    },
    'GET /cart': ({ cookies }) => json(cart(cookies)),
    'POST /cart': ({ cookies, fields }) =>
      writeJson('cart', [...cart(cookies), required(fields, 'item')]),

    'POST /signin': ({ fields }) => {
      const name = required(fields, 'name');
      return back(
        setCookie('signed_in_as', JSON.stringify(name), { sameSite: 'Lax' }),
        setCookie('session', session.write({ user: name }), { httpOnly: true, sameSite: 'Lax' }),
      );
    },
    'POST /signout': () =>
      back(
        deleteCookie('signed_in_as'),
        setCookie('session', '', { maxAge: 0, httpOnly: true, sameSite: 'Lax' }),
      ),
    'GET /whoami': (request) => json({ user: user(request) }),
  };

  /** @param {import('node:http').IncomingMessage} incoming @returns {Promise<Reply>} */
  const answer = async (incoming) => {
    const { pathname, searchParams } = new URL(`http://localhost${incoming.url}`);
    const method = incoming.method === 'HEAD' ? 'GET' : incoming.method;
    const { cookie = '', origin, host } = incoming.headers;
    if (method === 'POST' && origin !== undefined && origin !== `http://${host}`)
      throw new Refusal(403);
    const route = routes[`${method} ${pathname}`];
    if (route) {
      const fields = method === 'POST' ? new URLSearchParams(await body(incoming)) : searchParams;
      return route({ cookies: parse(cookie), fields });
    }
    if (Object.keys(routes).some((known) => known.endsWith(` ${pathname}`))) throw new Refusal(405);
    return file(pathname);
  };

  return createServer((incoming, outgoing) => {
    answer(incoming)
      .catch((error) => {
        if (error instanceof Refusal) return { ...plain(error.message), status: error.status };
        console.error(error);
        return { ...plain('500 Internal Server Error\n'), status: 500 };
      })
      .then(({ status = 200, headers, body, cookies = [] }) => {
        outgoing.writeHead(status, {
          'Content-Security-Policy': POLICY,
          'Cache-Control': 'no-store',
          'X-Content-Type-Options': 'nosniff',
          'Set-Cookie': cookies,
          ...headers,
        });
        outgoing.end(body);
      });
  });
}

const type = (/** @type {string} */ mime) => ({
  headers: { 'Content-Type': `${mime}; charset=utf-8` },
});
/** @returns {Reply} */
const plain = (/** @type {string} */ body, /** @type {string[]} */ ...cookies) => ({
  ...type('text/plain'),
  body,
  cookies,
});
/** @returns {Reply} */
const html = (/** @type {string | Buffer} */ body) => ({ ...type('text/html'), body });
/** @returns {Reply} */
const json = (/** @type {unknown} */ value) => ({
  headers: { 'Content-Type': 'application/json' },
  body: `${asciiJson(value)}\n`,
});
/** @returns {Reply} */
const back = (/** @type {string[]} */ ...cookies) => ({
  status: 303,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', Location: '/' },
  body: '',
  cookies,
});

/** @param {string} pathname @returns {Promise<Reply>} */
async function file(pathname) {
  // Two folders and no other, by names that cannot lead out of them.
  const [path, ending = ''] =
    /^\/(?:dist|examples\/flask\/static)\/[\w/-]+(\.[\w.]+)$/.exec(pathname) ?? [];
  if (!path) throw new Refusal(404);
  const body = await readFile(join(REPOSITORY, path)).catch(() => {
    throw new Refusal(404);
  });
  return { ...type(TYPES[ending] ?? 'text/javascript'), body };
}

/** @param {import('node:http').IncomingMessage} incoming */
async function body(incoming) {
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) {
    text += chunk;
    if (text.length > 16 * 1024) throw new Refusal(413);
  }
  return text;
}

/** @param {Map<string, string>} cookies */
function preferences(cookies) {
  const { theme, language } = parsed(cookies.get('preferences')) ?? {};
  return {
    language: LANGUAGES.includes(language) ? language : 'en',
    theme: THEMES.includes(theme) ? theme : 'auto',
  };
}

/** @param {Map<string, string>} cookies @returns {string[]} */
function cart(cookies) {
  const value = parsed(cookies.get('cart'));
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'string' && !/[\ud800-\udfff]/u.test(item))
    : [];
}

/** @returns {any} */
function parsed(wire = '') {
  try {
    return JSON.parse(unquote(wire));
  } catch {
    return undefined;
  }
}

/** @param {URLSearchParams} fields @param {string} name */
function field(fields, name, missing = '') {
  const text = fields.get(name) ?? missing;
  if (/[\0-\x1f\x7f]/.test(text) || Buffer.byteLength(text) > 900) throw new Refusal(400);
  return text;
}

/** @param {URLSearchParams} fields @param {string} name */
function required(fields, name) {
  const text = field(fields, name);
  if (text === '') throw new Refusal(400);
  return text;
}

/** @param {string | null | undefined} text */
const digits = (text) => (/^[0-9]{1,9}$/.test(text ?? '') ? Number(text) : undefined);

/** Python's urllib.parse.unquote: what is no percent-encoding stays. @param {string} text */
const unquote = (text) =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString(),
  );
