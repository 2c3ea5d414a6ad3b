/** Generated tests: the cases follow from a seed and a number that the tier says (tiers.ts). */
import fc from 'fast-check';
import { inject } from 'vitest';

/** As many cases as this tier runs of so many. */
export const often = (cases: number): number => Math.ceil(cases * inject('runs'));

fc.configureGlobal({ seed: inject('seed'), numRuns: often(100) });
