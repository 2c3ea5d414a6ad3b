// What became of a write, shown where it was asked for.
import { isCookieError, type WriteResult } from 'gingersnap';
import { the } from './element.ts';

/** What became of a write: the code and the sentence, returned or thrown. */
export const answerOf = (write: () => WriteResult): { ok: boolean; text: string } => {
  try {
    const result = write();
    // Not asked of `available()` at load: it writes a cookie to find out, and a request that is on its way takes it along.
    if (result.code === 'blocked')
      the('list-empty', HTMLElement).textContent =
        'No cookies are kept here: the browser or the visitor has switched them off.';
    return result.ok
      ? { ok: true, text: 'ok' }
      : { ok: false, text: `Returned ${result.code}: ${result.message}` };
  } catch (error) {
    // A CookieError says what is wrong in the code; anything else here is text that is no JSON.
    return {
      ok: false,
      text: isCookieError(error) ? `Thrown ${error.code}: ${error.message}` : String(error),
    };
  }
};

export const tell = (id: string, write: () => WriteResult): void => {
  const { ok, text } = answerOf(write);
  the(id, HTMLOutputElement).value = ok ? '' : text;
};
