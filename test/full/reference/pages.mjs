// The pages of docs/reference, in the order of the sidebar: what an entry exports stands on exactly one of them.

/**
 * @typedef {object} Topic a page
 * @property {string} file
 * @property {string} title
 * @property {string} entry what is imported: '' for the main entry
 * @property {readonly string[]} [values] what it exports, in order; left out: all that stand on no other page
 * @property {readonly string[]} [types] types that belong here although another page speaks of them first
 * @property {string} guide the page that says how to use it
 */

/** @type {readonly Topic[]} */
export const topics = [
  { file: 'get', title: 'get', entry: '', values: ['get'], guide: 'verbs.md' },
  { file: 'getAll', title: 'getAll', entry: '', values: ['getAll'], guide: 'verbs.md' },
  { file: 'has', title: 'has', entry: '', values: ['has'], guide: 'verbs.md' },
  {
    file: 'set',
    title: 'set',
    entry: '',
    values: ['set'],
    types: ['CookieAttributes', 'SecureAttributes', 'InsecureAttributes', 'Duration'],
    guide: 'verbs.md#options-of-set',
  },
  {
    file: 'remove',
    title: 'remove',
    entry: '',
    values: ['remove', 'everywhere'],
    guide: 'verbs.md#remove-a-cookie',
  },
  {
    file: 'removeAll',
    title: 'removeAll',
    entry: '',
    values: ['removeAll'],
    guide: 'recipes/remove-all.md',
  },
  { file: 'onChange', title: 'onChange', entry: '', values: ['onChange'], guide: 'changes.md' },
  { file: 'available', title: 'available', entry: '', values: ['available'], guide: 'verbs.md' },
  { file: 'rootDomain', title: 'rootDomain', entry: '', values: ['rootDomain'], guide: 'verbs.md' },
  {
    file: 'defineCookie',
    title: 'defineCookie',
    entry: '',
    values: ['defineCookie', 'moved', 'chunked'],
    types: ['DefinedCookie', 'Definition', 'AsyncDefinedCookie'],
    guide: 'define.md',
  },
  {
    file: 'createJar',
    title: 'createJar and documentStore',
    entry: '',
    values: ['createJar', 'documentStore', 'serialize'],
    types: ['Jar', 'Store', 'SetCookie', 'AsyncJar'],
    guide: 'custom-store.md',
  },
  {
    file: 'codecs',
    title: 'Codecs',
    entry: '',
    values: ['json', 'number', 'boolean', 'date', 'oneOf'],
    types: ['Codec'],
    guide: 'codecs.md',
  },
  {
    file: 'encodings',
    title: 'Encodings',
    entry: '',
    values: ['percent', 'raw'],
    types: ['Encoding'],
    guide: 'define.md#encodings',
  },
  {
    file: 'CookieError',
    title: 'CookieError and WriteResult',
    entry: '',
    values: ['CookieError', 'isCookieError'],
    types: ['WriteResult', 'MisuseCode', 'RefusalCode'],
    guide: 'errors.md',
  },
  {
    file: 'async',
    title: 'gingersnap/async',
    entry: 'async',
    guide: 'verbs.md#promises-and-service-workers',
  },
  { file: 'consent', title: 'createConsent', entry: 'consent', guide: 'consent.md' },
  {
    file: 'googleConsent',
    title: 'googleConsent',
    entry: 'google-consent',
    guide: 'consent.md#google-consent-mode',
  },
  { file: 'serverJar', title: 'serverJar', entry: 'server', guide: 'server.md' },
  { file: 'interop', title: "Servers' encodings", entry: 'interop', guide: 'define.md#encodings' },
  { file: 'react', title: 'gingersnap/react', entry: 'react', guide: 'frameworks.md#react' },
  { file: 'next', title: 'gingersnap/next', entry: 'next', guide: 'frameworks.md#next' },
  { file: 'vue', title: 'gingersnap/vue', entry: 'vue', guide: 'frameworks.md#vue' },
  {
    file: 'svelte',
    title: 'gingersnap/svelte',
    entry: 'svelte',
    guide: 'frameworks.md#sveltekit-and-svelte',
  },
  {
    file: 'sveltekit',
    title: 'gingersnap/sveltekit',
    entry: 'sveltekit',
    guide: 'frameworks.md#sveltekit-and-svelte',
  },
  { file: 'nuxt', title: 'gingersnap/nuxt', entry: 'nuxt', guide: 'frameworks.md#nuxt' },
  {
    file: 'nuxt-app',
    title: 'gingersnap/nuxt/app',
    entry: 'nuxt/app',
    guide: 'frameworks.md#nuxt',
  },
  { file: 'astro', title: 'gingersnap/astro', entry: 'astro', guide: 'frameworks.md#astro' },
  { file: 'hono', title: 'gingersnap/hono', entry: 'hono', guide: 'frameworks.md#hono' },
  { file: 'extensionJar', title: 'extensionJar', entry: 'webext', guide: 'extensions.md' },
  { file: 'storage', title: 'cookieStorage', entry: 'storage', guide: 'storage.md' },
  { file: 'testing', title: 'gingersnap/testing', entry: 'testing', guide: 'testing.md' },
  {
    file: 'cookie-store',
    title: 'gingersnap/cookie-store',
    entry: 'cookie-store',
    guide: 'verbs.md#a-cookiestore-for-browsers-without-one',
  },
  {
    file: 'js-cookie',
    title: 'gingersnap/js-cookie',
    entry: 'js-cookie',
    guide: 'migrating/js-cookie.md',
  },
  {
    file: 'explain',
    title: 'gingersnap/explain',
    entry: 'explain',
    guide: 'errors.md#development-and-production',
  },
];
