/** What `gingersnap.development.umd.js` gives a page: the same as the full script, with sentences and warnings, and `gingersnap.silence()`. */
export * from './gingersnap.full.js';
export { silence } from '../explain.js';
