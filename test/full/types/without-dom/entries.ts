/** A program of every entry but the bindings, compiled without the DOM library, as for Node or a worker. */
import * as cookies from 'gingersnap';
import * as later from 'gingersnap/async';
import * as consents from 'gingersnap/consent';
import * as cookieStores from 'gingersnap/cookie-store';
import { silence } from 'gingersnap/explain';
import * as google from 'gingersnap/google-consent';
import * as interop from 'gingersnap/interop';
import Cookies from 'gingersnap/js-cookie';
import * as next from 'gingersnap/next';
import * as servers from 'gingersnap/server';
import * as storages from 'gingersnap/storage';
import { seeded } from 'gingersnap/svelte';
import * as kit from 'gingersnap/sveltekit';
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

const consent = consents.createConsent({ categories: { ads: {} } });
google.googleConsent(consent, { ads: ['ad_storage'] })();
silence();

interface SiteEvent extends kit.KitEvent {
  readonly locals: { jar: servers.ServerJar };
}

export const program = async (
  request: next.NextRequestLike,
  response: next.NextResponseLike,
  event: SiteEvent,
) => [
  theme.on(next.proxyJar(request, response)).get(),
  kit.handle({ event, resolve: ({ locals }) => theme.on(locals.jar).get() }),
  seeded(theme, 'light').set('dark'),
  storages.cookieStorage({ jar }).getItem('theme'),
  theme.on(servers.serverJar('theme=dark', { url: address })).get(),
  theme.on(testing.testJar({ url: address })).set('dark').ok,
  await theme.on(asyncJar).get(),
  await extensions.extensionJar({ url: address }).getAllDetails(),
  interop.flask.encode(Cookies.get('theme') ?? ''),
];
