/** Mozilla's polyfill, as far as it is used. */
declare module 'webextension-polyfill' {
  const browser: import('../../src/webext.js').ExtensionApi;
  export default browser;
}
