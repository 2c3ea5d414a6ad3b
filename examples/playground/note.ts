// A cookie that says who wrote it, and when: so the change log can tell how long the news took.
import { defineCookie, type Codec } from 'gingersnap';
import { consent } from './consent.ts';
import { jar } from './jar.ts';

export interface Note {
  readonly by: string;
  readonly at: number;
}

/** `the server@1732350000123.4`: short enough for anybody to write by hand. */
export const noteText: Codec<Note> = {
  encode: ({ by, at }) => `${by}@${String(at)}`,
  decode: (text) => {
    const [by = '', at = ''] = text.split('@');
    if (!by || !Number(at)) throw new TypeError(`"${text}" is no note`);
    return { by, at: Number(at) };
  },
};

export const note = defineCookie('note', {
  codec: noteText,
  maxAge: 60,
  consent,
  category: 'necessary',
  purpose: 'Says who wrote it, when you try the change log',
}).on(jar);
