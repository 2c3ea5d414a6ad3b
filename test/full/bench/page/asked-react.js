// React as our hook finds it here: it is React's, and what the hook gives it to ask is written down.
import { useSyncExternalStore as reacts } from 'react';

export * from 'react';

/** @type {{ snapshot?: () => unknown }} */
export const asked = {};

/** @type {typeof reacts} */
export const useSyncExternalStore = (subscribe, snapshot, onServer) => {
  asked.snapshot = snapshot;
  return reacts(subscribe, snapshot, onServer);
};
