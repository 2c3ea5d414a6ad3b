import type { Store } from './store.js';
export const documentStore = (given?: Document): Store => ({
  read: () => (given ?? document).cookie,
  write: line => { (given ?? document).cookie = line },
  page: () => (given ?? document).location,
});
