/** Whether a jar can be made of what was given. */
import type { StoreInfo } from '../stores/store.js';

/** Throws a TypeError for what is not a store. `maker`: the function that needs one. */
export const checkStore = (maker: string, store: StoreInfo): void => {
  for (const member of ['read', 'write', 'site'])
    if (typeof (store as object as Record<string, unknown> | undefined)?.[member] !== 'function')
      throw new TypeError(`${maker} needs a store, and this has no function ${member}`);
};
