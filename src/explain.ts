/** For development: full sentences in errors and results, and warnings of refused writes. Import it for its side effect. */
import { ERRORS_PAGE, explanation, findingOf } from './cookie/error.js';
import { under } from './cookie/parse.js';
import { expiresAt } from './cookie/set-cookie.js';
import { createCheck } from './explain/check.js';
import { explain } from './explain/sentences.js';

const check = createCheck((message) => console.warn(message));
explanation.explain = (finding) => {
  try {
    return `${explain(finding)} See ${ERRORS_PAGE}${finding.code}`;
  } catch {
    return undefined; // a message is never missing: the short one is left
  }
};
explanation.wrote = ({ cookieName, cookie, find, isSettled, page }) =>
  check.wrote({
    name: cookieName,
    code: () => {
      const code = find()?.[0];
      // Another script has written the cookie since: whether ours was kept, nobody can tell.
      const isOverwritten = code === 'rejected' && !!under(page.cookie, cookie.name ?? '').length;
      return isOverwritten ? undefined : code;
    },
    isSettled,
    isGone: () => !page.defaultView,
    seconds: (expiresAt(cookie) - Date.now()) / 1000,
    finding: () => findingOf(cookieName, find()!),
  });
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
