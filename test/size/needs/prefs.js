// What all of them keep: a typed value, the schema that checks it, and what stands for it where there is none.
import * as v from 'valibot';

export const Prefs = v.object({ theme: v.picklist(['dark', 'light']), size: v.number() });

/** @type {v.InferOutput<typeof Prefs>} */
export const standard = { theme: 'light', size: 16 };

/**
 * Reads what the schema accepts, and the default in place of anything else.
 * @param {unknown} value
 */
export const checked = (value) => {
  const { success, output } = v.safeParse(Prefs, value);
  return success ? output : standard;
};

/**
 * Writes what the schema accepts, and throws otherwise.
 * @param {unknown} value
 */
export const valid = (value) => v.parse(Prefs, value);
