/** The verbs over this page's `document.cookie`. */
import { pageSource } from './changes/source.js';
import { createDefineCookie } from './define/define.js';
import type { DefineCookie } from './define/define-cookie.js';
import { createGet, createGetAll, createHas } from './jar/get.js';
import type { BareJar } from './jar/jar.js';
import { createOnChange } from './jar/on-change.js';
import type { Opened, WriteListeners } from './jar/open.js';
import { createAvailable } from './jar/probe.js';
import { createRemoveAll } from './jar/remove-all.js';
import { createRootDomain } from './jar/root-domain.js';
import { createRemove, createSet } from './jar/set.js';
import { percent } from './encodings/percent.js';
import { answer } from './jar/result.js';
import { createReader, createSnapshot } from './jar/snapshot.js';
import type { Jar } from './jar/verbs.js';
import { documentStore } from './stores/document.js';

// The bare name, because Chromium takes a tenth of a read longer for globalThis.document.
const reader = /* @__PURE__ */ createReader(() => document);

const onWrite: WriteListeners = /* @__PURE__ */ new Set();

const store = /* @__PURE__ */ documentStore();

const page: Opened = {
  store,
  encoding: percent,
  withSnapshot: reader,
  snapshot: /* @__PURE__ */ createSnapshot(reader),
  onWrite,
  answer,
};

/** Reads a cookie of this page. */
export const get: Jar['get'] = /* @__PURE__ */ createGet(reader);

/** Reads all cookies of this page by name, or every cookie of one name. */
export const getAll: Jar['getAll'] = /* @__PURE__ */ createGetAll(reader);

/** Checks whether a cookie of this name is visible on this page. */
export const has: Jar['has'] = /* @__PURE__ */ createHas(reader);

/** Writes a cookie of this page. */
export const set: Jar['set'] = /* @__PURE__ */ createSet(page);

/** Removes a cookie of this page. */
export const remove: Jar['remove'] = /* @__PURE__ */ createRemove(page);

/** Removes all cookies of this page that match. */
export const removeAll: Jar['removeAll'] = /* @__PURE__ */ createRemoveAll({ getAll, remove });

/** Checks whether this page can keep cookies at all. */
export const available: Jar['available'] = /* @__PURE__ */ createAvailable(page);

const listeners = /* @__PURE__ */ createOnChange(
  /* @__PURE__ */ pageSource({}),
  onWrite,
  (see) => void see(getAll()),
);

/** Calls a listener for each cookie of this page that changes. */
export const onChange: Jar['onChange'] = (listener, options) =>
  listeners.onChange(listener, options);

/**
 * Finds the widest domain that this page may set cookies on, by trying: `'example.co.uk'` on `www.example.co.uk`. The answer is remembered,
 * and no cookie is left behind.
 *
 * @returns `undefined` on an IP address, on `localhost`, and where no cookies can be kept; the next call tries again
 * @example
 * set('theme', 'dark', { domain: rootDomain() }) // for all sub-domains
 */
export const rootDomain: () => string | undefined = /* @__PURE__ */ createRootDomain(page);

/** This page's verbs as one jar. */
export const pageJar: BareJar = {
  available,
  get,
  getAll,
  has,
  set,
  remove,
  onChange,
  internals: {
    store,
    encoding: percent,
    defaults: {},
    cookies: () => page.snapshot().cookies,
    listeners,
    queue: undefined,
    sweep: undefined,
    prefixed: undefined,
  },
};

/** Defines a cookie once, for every place that reads or writes it. */
export const defineCookie: DefineCookie = /* @__PURE__ */ createDefineCookie(pageJar);
