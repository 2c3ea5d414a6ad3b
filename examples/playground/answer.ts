// What became of a write, shown where it was asked for.
import type { WriteResult } from 'gingersnap';
import { the } from './element.ts';

export const tell = (id: string, result: WriteResult): void => {
  the(id, HTMLOutputElement).value = result.ok ? '' : result.message;
};
