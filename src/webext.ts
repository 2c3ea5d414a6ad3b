/** What `gingersnap/webext` exports: the verbs as promises over `chrome.cookies` and `browser.cookies`. */
export { extensionJar } from './jar/extension-jar.js';
export { CookieError, isCookieError } from './cookie/error.js';

export type { WriteResult } from './jar/answer.js';
export type { Change } from './changes/change.js';
export type { ChangeCause } from './changes/extension.js';
export type { HearOptions } from './changes/hub.js';
export type { CookieAttributes } from './cookie/attributes.js';
export type { MisuseCode, RefusalCode } from './cookie/error.js';
export type { CookieDetails } from './jar/cookie-details.js';
export type { ExtensionChange, ExtensionJar } from './jar/extension-jar.js';
export type { ChangeOptions, OnChange } from './jar/on-change.js';
export type { JarAttributes } from './jar/options.js';
export type {
  ExtensionApi,
  ExtensionCall,
  ExtensionCookie,
  ExtensionEvent,
  PartitionKey,
} from './stores/extension-api.js';
export type { ExtensionPlace } from './stores/webext.js';
export type { AsyncJar } from './jar/verbs.js';
