// Four who write the same cookie, each in a way of their own.
import { element } from './element.ts';
import { now } from './jar.ts';
import { note, noteText } from './note.ts';

/** Another page of this site, in a frame: to cookies it is what another tab is. */
const other = element('iframe', {
  src: 'other.html',
  title: 'Another page of this site',
  hidden: true,
});
const loaded = new Promise((resolve) => {
  other.addEventListener('load', resolve, { once: true });
});
document.body.append(other);

export const writers: Readonly<Record<string, () => unknown>> = {
  'this page': () => note.set({ by: 'this page', at: now() }),

  'a script that does not know gingersnap': () => {
    const text = noteText.encode({ by: 'a script', at: now() });
    document.cookie = `note=${encodeURIComponent(text)}; path=/; max-age=60; samesite=lax`;
  },

  'another tab': async () => {
    await loaded;
    other.contentWindow?.postMessage('write', location.origin);
  },

  'the server': () => fetch('note'),
};
