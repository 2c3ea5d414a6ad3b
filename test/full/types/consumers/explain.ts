/** A program that uses all that the entry of sentences exports. */
import { silence } from 'gingersnap/explain';

export const quiet: () => void = silence;
