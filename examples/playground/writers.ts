// Four who write the same cookie, each in a way of their own.
import { writeFromTab } from './frames.ts';
import { now } from './jar.ts';
import { note, noteText } from './note.ts';

/** A page of files has no server that could write; the demo's says what to ask it for. */
const server = document.querySelector<HTMLMetaElement>('meta[name="demo-server"]')?.content;

export const writers: Readonly<Record<string, () => unknown>> = {
  'this page': () => note.set({ by: 'this page', at: now(), text: 'from this page' }),

  'a foreign script': () => {
    const text = noteText.encode({ by: 'a foreign script', at: now(), text: 'from a script' });
    document.cookie = `note=${encodeURIComponent(text)}; path=/; max-age=600; samesite=lax`;
  },

  'tab A': () => writeFromTab('A', 'from tab A'),

  ...(server && { 'the server': () => fetch(server) }),
};
