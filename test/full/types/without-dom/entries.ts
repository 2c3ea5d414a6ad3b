/** A program compiled without the DOM library, as for Node or a worker, with the few members of its own that are needed. */
import * as cookies from 'gingersnap';
import * as later from 'gingersnap/async';
import * as consents from 'gingersnap/consent';
import * as cookieStores from 'gingersnap/cookie-store';
import * as interop from 'gingersnap/interop';
import Cookies from 'gingersnap/js-cookie';
import * as servers from 'gingersnap/server';
import * as testing from 'gingersnap/testing';
import * as extensions from 'gingersnap/webext';

const page: cookies.DocumentLike = { cookie: '', URL: 'https://shop.example/', defaultView: null };
const address: cookies.UrlLike = {
  href: 'https://shop.example/',
  toString: () => 'https://shop.example/',
};
const signal: cookies.AbortSignalLike = {
  aborted: false,
  addEventListener: (type, listener) => void [type, listener],
  removeEventListener: () => undefined,
};
const listen: cookies.ListenOptions = { signal, interval: 500 };

const jar: cookies.Jar = cookies.createJar(cookies.documentStore(page));
const asyncJar: later.AsyncJar = later.createAsyncJar(later.browserStore({ document: page }));
const store = new cookieStores.CookieStore(page);
store.addEventListener(
  'change',
  (event) => {
    const [type, [first]]: [string, readonly cookieStores.CookieListItem[]] = [
      event.type,
      event.changed,
    ];
    return [type, first?.name];
  },
  { once: true, signal },
);
store.dispatchEvent(new cookieStores.CookieChangeEvent('change', { bubbles: true }));
cookieStores.install({ document: page });

const theme = cookies.defineCookie('theme', {
  codec: cookies.oneOf('dark', 'light'),
  default: 'light',
  consent: consents.createConsent({ categories: { preferences: {} } }),
  category: 'preferences',
});
theme.watch((value) => value.length, listen)();
jar.onChange(({ name }) => name, { ...listen, name: 'theme' })();

export const program = async () => [
  theme.on(servers.serverJar('theme=dark', { url: address })).get(),
  theme.on(testing.testJar({ url: address })).set('dark').ok,
  await theme.on(asyncJar).get(),
  await extensions.extensionJar({ url: address }).getAllDetails(),
  interop.flask.encode(Cookies.get('theme') ?? ''),
];
