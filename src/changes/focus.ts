/** The visitor comes back from another window, where there is no CookieStore. */
import { listens, type Source } from './watching.js';

export const focus: Source = (view, refresh) => listens(view, ['focus'], refresh);
