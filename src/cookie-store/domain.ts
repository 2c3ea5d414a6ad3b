/** The domains that a host may set cookies for. */

/**
 * The domain as a host parser has it, where it is the host or one that the host belongs to; else undefined.
 * Whether one of several labels is a public suffix only the browser knows.
 */
export const domainOf = (domain: string, host: string): string | undefined => {
  // A URL would drop blanks and take the other characters for the host's end.
  if (!/^(\[[\da-f:.]+\]|[^\0-\x20/\\?#@:]+)$/i.test(domain)) return;
  let parsed;
  try {
    parsed = new URL(`https://${domain}`).hostname;
  } catch {
    return;
  }
  // What has no dot is a public suffix (publicsuffix.org: the prevailing rule is "*").
  return parsed === host || (parsed.includes('.') && host.endsWith(`.${parsed}`))
    ? parsed
    : undefined;
};
