// Nameless cookies. Chromium has them; the library writes none, since some servers lose the whole Cookie header by one.

const api = globalThis.browser ?? globalThis.chrome;

/** @param {string} name */
export const nameOf = (name) => name || '(no name)';

/**
 * Removes this one alone. The API's own `remove` takes those of other paths too.
 * @param {URL} url
 * @param {import('./dist/webext.mjs').CookieDetails} cookie
 */
export async function removeNameless(
  { href },
  { domain, hostOnly, path, secure, storeId, partitionKey },
) {
  const scope = { path, ...(!hostOnly && { domain }), ...(partitionKey && { partitionKey }) };
  // Chromium takes none with neither a name nor a value, not even to end it.
  const ended = { name: '', value: 'x', secure, expirationDate: 1 };
  await api.cookies.set({ url: href, storeId, ...scope, ...ended });
  return { ok: true, code: undefined, message: undefined };
}
