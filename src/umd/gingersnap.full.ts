/** What `gingersnap.full.umd.js` gives a page: the main entry's exports, and the entries for promises, consent and Google's consent mode under their names. */
export * from '../index.js';
export * as async from '../async.js';
export * as consent from '../consent.js';
export * as googleConsent from '../google-consent.js';
