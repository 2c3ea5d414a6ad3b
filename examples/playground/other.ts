// Another tab: it has the same definition of the note, and writes it when it is asked to.
import { now } from './jar.ts';
import { note } from './note.ts';

addEventListener('message', ({ origin, data }) => {
  if (origin === location.origin && data === 'write') note.set({ by: 'another tab', at: now() });
});
