/** Options over other options. */

/** The own properties that have a value, without a prototype; of several the last. */
export const merge = <T extends object>(...sources: (T | null | undefined)[]): T => {
  const merged = Object.create(null) as Record<string, unknown>;
  for (const source of sources)
    for (const [option, value] of Object.entries(source ?? {}))
      if (value != null) merged[option] = value;
  return merged as T;
};
