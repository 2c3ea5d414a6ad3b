/** What an extension's scripts find, by either name, as far as the example and its tests use it beside the cookies. */
import type { ExtensionApi, PartitionKey } from '../../src/webext.js';

interface Tab {
  readonly id: number;
  readonly url?: string;
}

interface Origins {
  readonly origins: readonly string[];
}

interface Extension extends ExtensionApi {
  readonly cookies: NonNullable<ExtensionApi['cookies']> & {
    readonly set: (cookie: object) => Promise<unknown>;
    readonly getAllCookieStores: () => Promise<
      { readonly id: string; readonly tabIds: readonly number[] }[]
    >;
    /** Chromium's. */
    readonly getPartitionKey?: (frame: {
      readonly tabId: number;
      readonly frameId: number;
    }) => Promise<{ readonly partitionKey: PartitionKey }>;
  };
  readonly tabs: {
    readonly get: (id: number) => Promise<Tab>;
    readonly query: (those: {
      readonly active?: boolean;
      readonly currentWindow?: boolean;
    }) => Promise<Tab[]>;
    readonly onActivated: { readonly addListener: (listener: () => void) => void };
    readonly onUpdated: { readonly addListener: (listener: () => void) => void };
  };
  readonly action: {
    readonly setBadgeText: (badge: {
      readonly tabId: number;
      readonly text: string;
    }) => Promise<void>;
    readonly getBadgeText: (of: object) => Promise<string>;
  };
  readonly permissions: {
    readonly contains: (those: Origins) => Promise<boolean>;
    readonly request: (those: Origins) => Promise<boolean>;
    readonly onAdded: { readonly addListener: (listener: () => void) => void };
    readonly onRemoved: { readonly addListener: (listener: () => void) => void };
  };
}

declare global {
  // Chromium has the second one alone. Only a var is a member of globalThis.
  var browser: Extension | undefined;
  var chrome: Extension;
}
