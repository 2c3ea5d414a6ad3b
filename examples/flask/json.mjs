// JSON as Flask writes it.

/** All ASCII: Python's json escapes every other character. @param {unknown} value */
export const asciiJson = (value) =>
  JSON.stringify(value).replace(
    /[\x7f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
