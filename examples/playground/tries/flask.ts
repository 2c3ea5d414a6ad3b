// Flask: it writes octal escapes in quotes, and `get` gives the text that the server meant.
import { flask as flaskEncoding } from 'gingersnap/interop';
import Cookies from 'js-cookie';
import { answerOf } from '../answer.ts';
import { jar } from '../jar.ts';
import type { Try } from './try.ts';

export const flask: Try = {
  code: `# on the server, with Flask
response.set_cookie(
    'greeting', '⟨text⟩')

// in the page
import { get } from 'gingersnap';

get('greeting'); // the text, without an option`,
  values: { text: 'crème brûlée; 50 %' },
  run: ({ text = '' }) => {
    // The very bytes that Flask sends; the demo's Flask app sends them itself.
    const answer = answerOf(() => jar.set('greeting', text, { encoding: flaskEncoding }));
    if (!answer.ok) return answer;
    return {
      ok: true,
      text: `get() is ${jar.get('greeting') ?? 'nothing'}. js-cookie reads ${Cookies.get('greeting') ?? 'nothing'}`,
    };
  },
};
