/** For development: full sentences in errors and results, and warnings of refused writes. Import it for its side effect. */
import { ERRORS_PAGE, explanation } from './cookie/error.js';
import { under } from './cookie/parse.js';
import { expiresAt } from './cookie/set-cookie.js';
import { createCheck } from './explain/check.js';
import { findingOf } from './explain/finding.js';
import { observed } from './explain/observed.js';
import { explain } from './explain/sentences.js';

const check = createCheck((message) => console.warn(message));
explanation.explain = (cookieName, fault) => {
  try {
    return `${explain(findingOf(cookieName, fault))} See ${ERRORS_PAGE}${fault[0]}`;
  } catch {
    return undefined; // a message is never missing: the short one is left
  }
};
explanation.wrote = (cookieName, cookie, find, { document }, result) => {
  const page = document?.();
  // What is written elsewhere, as on a server, is answered where it is written.
  if (!page) return result;
  let isSettled = false;
  check.wrote({
    name: cookieName,
    code: () => {
      const code = find()?.[0];
      // Another script has written the cookie since: whether ours was kept, nobody can tell.
      const isOverwritten = code === 'rejected' && !!under(page.cookie, cookie.name).length;
      return isOverwritten ? undefined : code;
    },
    isSettled: () => isSettled,
    isGone: () => !page.defaultView,
    seconds: (expiresAt(cookie) - Date.now()) / 1000,
    finding: () => findingOf(cookieName, find()!),
  });
  return observed(result, () => {
    isSettled = true;
  });
};
explanation.refused = check.refused;

/**
 * Turns off the warnings of writes that were refused and that nobody asked about. The full sentences stay.
 *
 * @example
 * import { silence } from 'gingersnap/explain'
 *
 * silence()
 */
export const silence: () => void = check.silence;
