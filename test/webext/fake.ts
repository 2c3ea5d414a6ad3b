/** The extension API in memory, with the manners of either browser as they were measured, and the server that shares its jar. */
import type {
  ExtensionApi,
  ExtensionCookie,
  ExtensionEvent,
  PartitionKey,
} from '../../src/webext.js';
import type { JarCookie } from '../browsers/engine.mjs';
import { attributesOf } from '../helpers/set-cookie.js';
import type { Outside } from '../stores/contract.js';

export interface Manners {
  readonly engine: 'chromium' | 'firefox';
  /** How it answers. Both engines do it either way, polyfills and older ones only one way. */
  readonly style: 'promise' | 'callback' | 'either';
}

interface Wanted {
  readonly url: string;
  readonly name?: string;
  readonly value?: string;
  readonly domain?: string;
  readonly path?: string;
  readonly secure?: boolean;
  readonly httpOnly?: boolean;
  readonly sameSite?: string;
  readonly expirationDate?: number;
  readonly storeId?: string;
  readonly partitionKey?: PartitionKey;
}

type Kept = { -readonly [K in keyof ExtensionCookie]: ExtensionCookie[K] } & {
  session: boolean;
  firstPartyDomain?: string;
};

const SETTABLE =
  /^(url|name|value|domain|path|secure|httpOnly|sameSite|expirationDate|storeId|partitionKey)$/;

export interface Fake extends Outside {
  readonly api: ExtensionApi;
  readonly kept: Kept[];
  readonly calls: { readonly verb: string; readonly details: Wanted }[];
  readonly listeners: Set<(event: ExtensionEvent) => void>;
  /** Hosts that the extension may not reach. */
  readonly denied: Set<string>;
}

export const makeFake = ({ engine, style }: Manners, base = 'https://www.example.com/'): Fake => {
  const firefox = engine === 'firefox';
  const kept: Kept[] = [];
  const calls: Fake['calls'] = [];
  const denied = new Set<string>();
  const listeners = new Set<(event: ExtensionEvent) => void>();
  const runtime: { lastError?: { message: string } } = {};
  const own = firefox ? 'firefox-default' : '0';

  // Whether an event comes before the answer of the call or after it is not promised, so each engine has it another way here.
  const tell = (removed: boolean, cause: string, cookie: Kept) => {
    const audience = [...listeners];
    const fire = () =>
      audience.forEach(
        (listener) =>
          listeners.has(listener) && listener({ removed, cause, cookie: { ...cookie } }),
      );
    if (firefox) setTimeout(fire);
    else queueMicrotask(fire);
  };
  const drop = (cookie: Kept, cause: string) => {
    kept.splice(kept.indexOf(cookie), 1);
    tell(true, cause, cookie);
  };
  const sameSite = (one: Kept, other: Kept) =>
    one.name === other.name &&
    one.domain === other.domain &&
    one.path === other.path &&
    one.storeId === other.storeId &&
    top(one) === top(other);
  const put = (given: Kept) => {
    const cookie = ownOf(given);
    const before = kept.find((one) => sameSite(one, cookie));
    if (cookie.expirationDate! * 1000 <= Date.now()) {
      if (before) drop(before, firefox ? 'explicit' : 'expired_overwrite');
    } else {
      const silent = firefox && before?.value === cookie.value;
      if (before) {
        if (!silent)
          tell(true, 'overwrite', firefox ? { ...before, value: cookie.value } : { ...before });
        // It keeps its age, and so its place.
        kept.splice(kept.indexOf(before), 1, cookie);
      } else kept.push(cookie);
      if (!silent) tell(false, 'explicit', cookie);
    }
  };

  const visible = ({ url, name, storeId = own, partitionKey }: Wanted) => {
    const { hostname, pathname, protocol } = new URL(url);
    if (denied.has(hostname)) return [];
    for (const cookie of [...kept]) {
      const late = (Date.now() / 1000 - (cookie.expirationDate ?? Infinity)) * 1000;
      // Chromium notices at the next touch, Firefox a while later.
      if (firefox ? late > 1000 : late > 0) {
        if (firefox) kept.splice(kept.indexOf(cookie), 1);
        else drop(cookie, 'expired');
      }
    }
    return kept
      .filter(
        (cookie) =>
          (name === undefined || cookie.name === name) &&
          cookie.storeId === storeId &&
          top(cookie) === (partitionKey?.topLevelSite ?? '') &&
          (cookie.hostOnly ? cookie.domain === hostname : `.${hostname}`.endsWith(cookie.domain)) &&
          (pathname === cookie.path || pathname.startsWith(cookie.path.replace(/\/?$/, '/'))) &&
          (!cookie.secure || protocol === 'https:' || hostname.endsWith('localhost')),
      )
      .sort((one, other) => other.path.length - one.path.length);
  };

  const refusal = ({
    url,
    name = '',
    value = '',
    domain,
    secure,
    httpOnly,
    sameSite,
  }: Wanted): string | undefined => {
    const { hostname } = new URL(url);
    const plain = `Failed to parse or set cookie named "${name}".`;
    const permission = firefox
      ? `Permission denied to set cookie {"domain":null,"name":"${name}"}`
      : plain;
    if (denied.has(hostname))
      return firefox ? permission : `No host permissions for cookies at url: "${url}".`;
    if (domain !== undefined && !`.${hostname}`.endsWith(`.${domain}`)) return permission;
    if (sameSite === 'no_restriction' && !secure) return permission;
    if (name.length + value.length > 4096)
      return firefox
        ? `Cookie “${name}” is invalid because its size is too big. Max size is 4096 B.`
        : plain;
    if (/^ | $|[;\0-\x1f]/.test(value))
      return firefox
        ? `Cookie “${name}” has been rejected for invalid characters in the value.`
        : plain;
    if (!name && firefox) return 'Cookie “” has been rejected for invalid characters in the name.';
    if (name.startsWith('__Host-') && !secure && !firefox) return plain;
    if (name.startsWith('__Http-') && !httpOnly && !firefox) return plain;
    return undefined;
  };

  const verbs = {
    getAll: (wanted: Wanted) => visible(wanted).map((cookie) => ({ ...cookie })),
    set: (wanted: Wanted) => {
      const odd = Object.keys(wanted).find((key) => !SETTABLE.test(key));
      if (odd) throw new TypeError(`Unexpected property: '${odd}'.`);
      const reason = refusal(wanted);
      if (reason) throw new Error(reason);
      const {
        url,
        name = '',
        value = '',
        domain,
        path,
        secure = false,
        httpOnly = false,
        expirationDate,
        storeId = own,
        partitionKey,
      } = wanted;
      const { hostname, pathname, protocol } = new URL(url);
      const cookie: Kept = {
        ...{
          name,
          value,
          path: path ?? pathname.replace(/(.)\/[^/]*$|[^/]*$/, '$1'),
          secure,
          httpOnly,
          storeId,
        },
        ...{
          domain: domain === undefined ? hostname : `.${domain}`,
          hostOnly: domain === undefined,
        },
        ...{ sameSite: wanted.sameSite ?? 'unspecified', session: expirationDate === undefined },
        ...(expirationDate !== undefined && {
          expirationDate: Math.min(expirationDate, Date.now() / 1000 + 400 * 86400),
        }),
        ...(partitionKey
          ? { partitionKey: { ...partitionKey, hasCrossSiteAncestor: true } }
          : firefox && { partitionKey: null }),
        ...(firefox && { firstPartyDomain: '' }),
      };
      if (secure && protocol === 'http:' && (firefox || !hostname.endsWith('localhost'))) {
        if (!firefox) throw new Error(`Failed to parse or set cookie named "${name}".`);
        tell(false, 'explicit', cookie);
        return null;
      }
      put(cookie);
      return visible({ ...wanted, name })[0] ?? (firefox ? null : undefined);
    },
    contains: ({ origins }: { readonly origins: readonly string[] }) =>
      !origins.some((origin) => denied.has(new URL(origin.replace('/*', '/')).hostname)),
  };
  const call =
    (verb: keyof typeof verbs) =>
    (details: Wanted, ...more: ((value?: unknown) => void)[]) => {
      // As Mozilla's polyfill does: an undefined is one too many.
      if (more.length && style === 'promise')
        throw new Error(`Expected at most 1 argument for ${verb}(), got 2`);
      const [callback] = more;
      if (!callback && style === 'callback')
        throw new TypeError(`Error in invocation of cookies.${verb}: No matching signature.`);
      if (verb !== 'contains') calls.push({ verb, details });
      const work = async () =>
        structuredClone((verbs[verb] as (details: Wanted) => unknown)(ownOf(details)));
      if (!callback) return work();
      work().then(callback, (error: unknown) => {
        runtime.lastError = error as Error;
        callback();
        delete runtime.lastError;
      });
      return undefined;
    };

  return {
    ...{ kept, calls, listeners, denied },
    api: {
      cookies: {
        getAll: call('getAll') as never,
        set: call('set') as never,
        onChanged: {
          addListener: (listener) => void listeners.add(listener),
          removeListener: (listener) => void listeners.delete(listener),
        },
      },
      permissions: { contains: call('contains') as never },
      runtime,
    },
    clear: async () => void kept.splice(0),
    serverSets: async (...lines) => {
      for (const line of lines) {
        const { name, value, attributes } = attributesOf(line);
        const domain = attributes.get('domain');
        const age = attributes.get('max-age');
        const date = attributes.get('expires');
        const ends = age
          ? Date.now() + Number(age) * 1000
          : date === undefined
            ? undefined
            : Date.parse(date);
        put({
          ...{
            name,
            value,
            secure: attributes.has('secure'),
            httpOnly: attributes.has('httponly'),
            path: attributes.get('path') ?? '/',
            sameSite: (attributes.get('samesite') ?? 'unspecified')
              .toLowerCase()
              .replace('none', 'no_restriction'),
            storeId: own,
            session: ends === undefined,
          },
          ...{ domain: domain ? `.${domain}` : new URL(base).hostname, hostOnly: !domain },
          ...(ends !== undefined && { expirationDate: Math.max(ends / 1000, 1) }),
          ...(firefox && { firstPartyDomain: '', partitionKey: null }),
        });
      }
    },
    jar: async (path = '/') => visible({ url: new URL(path, base).href }).map(jarCookie),
  };
};

/** Browsers take what an object holds itself, whatever its prototype has. */
const ownOf = <T extends object>(given: T): T => ({ __proto__: null, ...given });

const top = ({ partitionKey }: ExtensionCookie) => partitionKey?.topLevelSite ?? '';

const jarCookie = ({
  name,
  value,
  domain,
  path,
  secure,
  httpOnly,
  sameSite,
  expirationDate,
}: Kept): JarCookie => ({
  ...{ name, value, domain, path, secure, httpOnly, expires: expirationDate },
  sameSite: ({ lax: 'Lax', strict: 'Strict', no_restriction: 'None' } as const)[sameSite as 'lax'],
});
