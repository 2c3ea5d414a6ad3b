/** What `gingersnap/webext` exports: the verbs as promises over `chrome.cookies` and `browser.cookies`. */
export { extensionJar } from './webext/jar.js';
export { CookieError, isCookieError } from './cookie/error.js';

export type { WriteResult } from './jar/result.js';
export type { Change } from './changes/change.js';
export type { ChangeCause } from './webext/changes.js';
export type { ListenOptions } from './changes/hub.js';
export type { CookieAttributes } from './cookie/attributes.js';
export type { MisuseCode, RefusalCode } from './cookie/error.js';
export type { CookieDetails } from './webext/details.js';
export type { ExtensionChange, ExtensionJar } from './webext/jar.js';
export type { ChangeOptions, OnChange } from './jar/on-change.js';
export type { JarAttributes } from './jar/options.js';
export type { ExtensionApi, ExtensionCookie, ExtensionEvent, PartitionKey } from './webext/api.js';
export type { ExtensionPlace } from './webext/store.js';
export type { AsyncJar } from './jar/verbs.js';
export type { UrlLike } from './cookie/url-like.js';
