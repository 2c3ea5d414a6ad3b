/** What `gingersnap.full.umd.js` gives a page: the main entry's exports, and the entries for promises and consent under their names. */
export * from '../index.js';
export * as async from '../async.js';
export * as consent from '../consent.js';
