/**
 * Requests that a server renders at the same time, each with its own cookies.
 * @vitest-environment node
 */
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createElement as h, Suspense } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { date, defineCookie, oneOf, type DefinedCookie } from '../../src/index.js';
import { CookieProvider, useCookie } from '../../src/react.js';
import { serverJar } from '../../src/server.js';

type Theme = 'dark' | 'light';
const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });
const seen = defineCookie('seen', { codec: date });

it('requests that are rendered at once never see each other, below a provider or with a jar', async () => {
  const dates: (Date | undefined)[] = [];
  let go!: () => void;
  let gone = false;
  const all = new Promise<void>((resolve) => (go = resolve)).then(() => (gone = true));
  /** Waits in the midst of its rendering until all requests are being rendered. */
  const Show = ({ cookie }: { cookie: DefinedCookie<Theme> }) => {
    const [before] = useCookie(cookie);
    const [date] = useCookie(seen);
    // What React 18 and 19 both wait for.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (!gone) throw all;
    dates.push(date);
    return h('b', null, `${before} ${date?.getTime() ?? 'never'}`);
  };
  const request = (cookies: string, cookie: DefinedCookie<Theme> = theme) =>
    new Promise<{ html: Promise<string> }>((resolve, reject) => {
      const show = () => h(Suspense, { fallback: 'wait' }, h(Show, { cookie }));
      const { pipe } = renderToPipeableStream(h(CookieProvider, { cookies }, show(), show()), {
        onShellReady: () => resolve({ html: text(pipe(new PassThrough())) }),
        onError: reject,
      });
    });
  const when = '2026-01-01T00:00:00.000Z';
  const time = new Date(when).getTime();
  const pages = await Promise.all([
    request(`theme=dark; seen=${when}`),
    request(`theme=light; seen=${when}`),
    request(''),
    request(`seen=${when}`, theme.on(serverJar('theme=dark'))),
  ]);
  go();
  const shown = (await Promise.all(pages.map(({ html }) => html))).map((html) =>
    Array.from(html.matchAll(/<b>(.*?)<\/b>/g), ([, inner]) => inner),
  );
  expect(shown).toEqual(
    [`dark ${time}`, `light ${time}`, 'light never', `dark ${time}`].map((one) => [one, one]),
  );
  // A Date can be changed: the components of one request share it, and no two requests do.
  const given = dates.filter(Boolean);
  expect([given.length, new Set(given).size]).toEqual([6, 3]);
});
