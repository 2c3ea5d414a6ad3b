/** A request's cookies at the address that is known of it. */
import { own } from '../cookie/own.js';
import type { ReadRequest } from './from.js';
import { ANYWHERE, headerStore, type HeaderStore } from './store.js';
import type { ServerJarOptions } from './types.js';

/** `request`: as `readRequest` gives it. The address that the options say wins over its own. */
export const requestStore = (
  [header, address, globalPrivacyControl]: ReadRequest,
  options?: ServerJarOptions,
): HeaderStore => {
  const url = options ? (own(options).url ?? address) : address;
  return headerStore(
    header,
    url === undefined ? ANYWHERE : new URL(url as string),
    globalPrivacyControl,
  );
};
