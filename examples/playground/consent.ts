// The visitor's decision, for the cookies that are defined with it.
import { createConsent } from 'gingersnap/consent';
import { jar } from './jar.ts';

export const categories = {
  necessary: { required: true },
  preferences: {},
  analytics: { clears: ['_ga', /^_ga_/] },
  recommendations: {},
};

export type Category = keyof typeof categories;

export const consent = createConsent({ categories, gpc: ['analytics', 'recommendations'] }).on(jar);
