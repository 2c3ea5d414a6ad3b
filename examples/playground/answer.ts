// What became of a write, shown where it was asked for.
import { isCookieError, type WriteResult } from 'gingersnap';
import { the } from './element.ts';

export interface Answer {
  readonly ok: boolean;
  readonly text: string;
  /** The reason's code, which has an entry in the docs. */
  readonly code?: string;
  /** Whether it is what is expected, though nothing is stored: a held value. */
  readonly held?: boolean;
}

/** The address at the end is for consoles: here the code is a link. */
const short = (message: string) => message.replace(/ See gingersnap\/docs\S+$/, '');

/** What became of a write: the code and the sentence, returned or thrown. */
export const answerOf = (write: () => WriteResult): Answer => {
  try {
    const result = write();
    // Not asked of `available()` at load: it writes a cookie to find out, and a request that is on its way takes it along.
    if (result.code === 'blocked')
      the('list-empty', HTMLElement).textContent =
        'No cookies are kept here: the browser or the visitor has switched them off.';
    return result.ok
      ? { ok: true, text: 'ok' }
      : {
          ok: false,
          code: result.code,
          text: `Returned ${result.code}: ${short(result.message)}`,
          held: result.code === 'consent',
        };
  } catch (error) {
    // A CookieError says what is wrong in the code; anything else here is text that is no JSON.
    return isCookieError(error)
      ? { ok: false, code: error.code, text: `Thrown ${error.code}: ${short(error.message)}` }
      : { ok: false, text: String(error) };
  }
};

/** In the shop, to a visitor: no code, and nothing at all where a choice holds until the page is left. */
const WORDS: Readonly<Record<string, string>> = {
  consent: 'This holds until you leave the page. Allow it above, and it is kept.',
  size: 'There is no more room for this. Take something out first.',
  blocked: 'Your browser keeps no cookies here, so this is forgotten when you leave.',
};

/** Says it where somebody has done something; `words` replace the usual ones for a code. */
export const tell = (id: string, write: () => WriteResult, words = WORDS): void => {
  const { ok, code = '', text } = answerOf(write);
  the(id, HTMLOutputElement).value = ok ? '' : (words[code] ?? WORDS[code] ?? text);
};
