/** What `gingersnap.umd.js` gives a page: the global `gingersnap` with the main entry's exports. */
export * from '../index.js';
