/** What Next's `next/headers.js` has, as far as it is used: Next itself is no package of this repository. */
declare module 'next/headers.js' {
  export const headers: () => Promise<{ readonly get: (name: string) => string | null }>;
  export const cookies: () => Promise<import('./jar.js').NextCookies>;
}
