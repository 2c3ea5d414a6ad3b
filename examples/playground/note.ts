// A cookie that says who wrote it, and when: so a reader can tell how long the news took.
import { defineCookie, type Codec } from 'gingersnap';
import { consent } from './consent.ts';
import { jar } from './jar.ts';

export interface Note {
  readonly by: string;
  readonly at: number;
  readonly text: string;
}

/** `the server@1732350000123.4@hello`: short enough for anybody to write by hand. */
export const noteText: Codec<Note> = {
  encode: ({ by, at, text }) => `${by}@${String(at)}@${text}`,
  decode: (cookie) => {
    const [by = '', at = '', ...text] = cookie.split('@');
    if (!by || !Number(at)) throw new TypeError(`"${cookie}" is no note`);
    return { by, at: Number(at), text: text.join('@') };
  },
};

export const note = defineCookie('note', {
  codec: noteText,
  maxAge: 600,
  consent,
  category: 'necessary',
  purpose: 'Says who wrote it, when you try two tabs',
}).on(jar);
