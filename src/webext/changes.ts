/** Reports changes to an extension: `onChanged`, and the ends of lifetimes, which the API shows but does not report in time. */
import { decodeName } from '../cookie/name.js';
import {
  extensionApi,
  type ExtensionApi,
  type ExtensionCookie,
  type ExtensionEvent,
  type PartitionKey,
} from './api.js';
import type { ReportingStore } from '../async/draft.js';
import { beforeChange, WAKING, type Before } from '../changes/before.js';
import { MINUTE } from '../changes/expiry.js';
import { canonicalDomain, domainMatch } from '../cookie/domain-match.js';
import { pathMatch } from '../cookie/path-match.js';
import type { Site } from '../stores/store.js';

/** The cause of a change, in the API's words. An overwrite is one change, with the cause `explicit`. */
export type ChangeCause = 'explicit' | 'evicted' | 'expired' | 'expired_overwrite';

interface Watched {
  readonly site: () => Site | undefined;
  readonly api: ExtensionApi | undefined;
  readonly storeId: string | undefined;
  readonly partitionKey: PartitionKey | undefined;
}

export const watchExtension = (place: Watched) => {
  const { site, api, storeId, partitionKey } = place;
  const causes = new Map<string, string>();
  const writing: string[] = [];
  let seen: readonly ExtensionCookie[] = [];
  let schedule: ((cookies: readonly ExtensionCookie[]) => void) | undefined;

  const concerns = ({
    domain,
    hostOnly,
    path,
    storeId: store,
    partitionKey: key,
  }: ExtensionCookie): boolean => {
    const { hostname = '', pathname = '' } = site() ?? {};
    return (
      (hostOnly ? hostname === domain : domainMatch(hostname, canonicalDomain(domain))) &&
      pathMatch(pathname, path) &&
      (storeId === undefined || storeId === store) &&
      !partitionKey === !key?.topLevelSite
    );
  };
  /** Whether it is of the jar that is seen, which says itself which store and partition it is of, and no other one of the name hides it. */
  const visible = ({
    name,
    domain,
    path,
    storeId: store,
    partitionKey: key,
  }: ExtensionCookie): boolean => {
    const { storeId: own = store, partitionKey: ours } = seen[0] ?? place;
    const shown = seen.find((cookie) => cookie.name === name) ?? { domain, path };
    return (
      own === store &&
      ours?.topLevelSite === key?.topLevelSite &&
      shown.domain === domain &&
      shown.path === path
    );
  };

  const watch: NonNullable<ReportingStore['watch']> = (refresh) => {
    const begun = Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let overwritten: ExtensionCookie | undefined;
    let ends: { name: string; end: number }[] = [];

    const hear = ({ removed, cause, cookie }: ExtensionEvent) => {
      if (!concerns(cookie)) return;
      // An overwriting is reported in two halves; the second one says what is there now.
      if (removed && cause === 'overwrite') {
        overwritten = cookie;
        return;
      }
      const name = decodeName(cookie.name);
      // Firefox, whose cookies alone have this, shows in the first half what is in the second.
      const old =
        overwritten?.name === cookie.name && !('firstPartyDomain' in overwritten)
          ? [overwritten]
          : [];
      const before: Before = (now) => {
        if (!visible(cookie)) return now;
        return removed ? beforeChange(now, [], [cookie]) : beforeChange(now, [cookie], old);
      };
      overwritten = undefined;
      causes.set(name, cause);
      void Promise.resolve(refresh(Date.now() - begun < WAKING ? before : undefined)).then(() =>
        causes.delete(name),
      );
    };
    const events = extensionApi(api).cookies?.onChanged;
    events?.addListener(hear);

    schedule = (cookies) => {
      clearTimeout(timer);
      // Whatever this read was for, it is the one that no longer shows what has ended by now; several may have since the timer.
      for (const { name, end } of ends)
        if (end <= Date.now() && !causes.has(name)) causes.set(name, 'expired');
      ends = cookies.flatMap(({ name, expirationDate }) =>
        expirationDate ? [{ name: decodeName(name), end: expirationDate * 1000 }] : [],
      );
      const next = Math.min(...ends.map(({ end }) => end));
      const wait = () => {
        const left = next + 1 - Date.now();
        timer = setTimeout(left > MINUTE ? wait : () => void refresh(), Math.min(left, MINUTE));
      };
      if (next < Infinity) wait();
    };
    return () => {
      schedule = undefined;
      clearTimeout(timer);
      events?.removeListener(hear);
    };
  };

  return {
    watch,
    /** Takes what a read has shown. */
    saw: (cookies: readonly ExtensionCookie[]) => {
      seen = cookies;
      schedule?.(cookies);
    },
    /** Runs an own write. Its cause is known, before the event comes. */
    own: async <T>(name: string, write: () => Promise<T>): Promise<T> => {
      writing.push(name);
      try {
        return await write();
      } finally {
        writing.splice(writing.indexOf(name), 1);
      }
    },
    /** The cause of a change that is being reported. */
    causeOf: (name: string): ChangeCause | undefined =>
      writing.includes(name) ? 'explicit' : (causes.get(name) as ChangeCause | undefined),
  };
};
