/** In place of `next/headers.js`, where the entry for Next is only looked at: Next is a package of test/full. */
const outside = () => Promise.reject(new Error('no request'));

export { outside as cookies, outside as headers };
