// Cookies as everybody but the page sees them, under one interface in jsdom and in real browsers.
import type { CookieJar } from 'jsdom';
import type { JarCookie } from './engine.mjs';

interface Outside {
  /** What the browser itself holds for this path of the page's host, HttpOnly included. */
  jar: (path?: string) => Promise<JarCookie[]>;
  /** The Cookie header that a request for this path carries, '' where there is none. */
  header: (path?: string) => Promise<string>;
  /** A response sends these Set-Cookie headers, as they stand. */
  serverSets: (...lines: string[]) => Promise<void>;
  /** The same in Latin-1: what is not ASCII becomes bytes that no UTF-8 decoder takes. */
  serverSetsLatin1: (...lines: string[]) => Promise<void>;
  /** A document that was loaded from below this path: a frame, or in jsdom, whose cookies follow the address, the page itself. */
  pageAt: (path: string) => Promise<Document>;
  /** Forgets all cookies of this host. */
  clear: () => Promise<void>;
}

const dom = (globalThis as { jsdom?: { cookieJar: CookieJar } }).jsdom;

export const { jar, header, serverSets, serverSetsLatin1, pageAt, clear } = dom
  ? jsdomOutside(dom.cookieJar)
  : await browserOutside();

async function browserOutside(): Promise<Outside> {
  const { commands } = await import('vitest/browser');
  // The browser's own, whatever a test puts there.
  const store = (globalThis as Partial<typeof globalThis>).cookieStore;
  const header = async (path = '/'): Promise<string> => {
    // Chromium hands a write on in its own time; the next read waits for it, a request does not.
    Reflect.get(document, 'cookie');
    const response = await fetch(`${path.replace(/\/$/, '')}/__cookies`);
    return ((await response.json()) as { cookie: string }).cookie;
  };
  const serverSets = async (query: string, lines: string[]): Promise<void> => {
    const response = await fetch(
      `/__set?${query}${lines.map((line) => `&c=${encodeURIComponent(line)}`).join('')}`,
    );
    if (!response.ok)
      throw new Error(`the server could not send ${lines.join(' | ')}: ${String(response.status)}`);
    // WebKit may tell the page some ms after the response: 3 times of 1,500 beside two busy browsers. The store's answer comes after that.
    await store?.get('gingersnap');
  };
  return {
    // The driver's question goes another way than the page's writes, and can overtake them; a request goes theirs.
    async jar(path = '/') {
      await header();
      return commands.jarCookies(path);
    },
    header,
    serverSets: (...lines) => serverSets('', lines),
    serverSetsLatin1: (...lines) => serverSets('latin1=1', lines),
    async pageAt(path) {
      const frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve, { once: true });
      });
      frame.src = `${path}/__page`;
      document.body.append(frame);
      await loaded;
      if (!frame.contentDocument) throw new Error(`no page at ${frame.src}`);
      return frame.contentDocument;
    },
    async clear() {
      // With more cookies than the server takes, no request goes through: then there is all the more to clear.
      await header().catch(() => '');
      await commands.clearJar();
      // WebKit's page keeps its own copy of the cookies until word has come that they are gone.
      for (let looks = 0; document.cookie !== '' && looks < 100; looks++) await header();
    },
  };
}

function jsdomOutside(cookies: CookieJar): Outside {
  const at = (path: string): string => new URL(path, location.href).href;
  const serverSets = async (...lines: string[]): Promise<void> => {
    for (const line of lines) await cookies.setCookie(line, at('/'), { ignoreError: true });
  };
  return {
    async jar(path = '/') {
      const found = await cookies.getCookies(at(path));
      return found.map((cookie) => ({
        name: cookie.key,
        value: cookie.value,
        domain: (cookie.hostOnly ? '' : '.') + (cookie.domain ?? ''),
        path: cookie.path ?? '/',
        secure: cookie.secure,
        httpOnly: cookie.httpOnly,
        sameSite: sameSites[cookie.sameSite ?? ''],
        expires: lifeEnds(cookie.expiryTime()),
      }));
    },
    header: (path = '/') => cookies.getCookieString(at(path)),
    serverSets,
    // jsdom's jar holds text, not bytes.
    serverSetsLatin1: (...lines) =>
      serverSets(...lines.map((line) => line.replace(/[^\0-\x7F]/g, '\uFFFD'))),
    pageAt(path) {
      history.replaceState(null, '', `${path}/__page`);
      return Promise.resolve(document);
    },
    clear: () => cookies.removeAllCookies(),
  };
}

const sameSites: Record<string, JarCookie['sameSite']> = {
  strict: 'Strict',
  lax: 'Lax',
  none: 'None',
};

const lifeEnds = (time: number | undefined): number | undefined =>
  time === undefined || time === Infinity ? undefined : time / 1000;
