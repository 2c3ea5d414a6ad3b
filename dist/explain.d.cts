/**
 * Turns off the warnings of writes that were refused and that nobody asked about. The full sentences stay.
 *
 * @example
 * import { silence } from 'gingersnap/explain'
 *
 * silence()
 */
declare const silence: () => void;

export { silence };
