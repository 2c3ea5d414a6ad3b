/** Undoes percent-encoding, where it is one. */

/** `decodeURIComponent`, or the fallback where the text is malformed. */
export const decodePercent = (text: string, fallback = text): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return fallback;
  }
};
