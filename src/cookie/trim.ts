/** Drops the blanks around a name, a value, a pair. */

/**
 * Without blanks and TABs at the ends, the only ones that RFC 6265bis drops (5.6), in a time that grows with the length alone:
 * `/^[\t ]+|[\t ]+$/g` begins again at each inner blank.
 */
export const trimBlanks = (text: string): string => /[^\t ](.*[^\t ])?/s.exec(text)?.[0] ?? '';
