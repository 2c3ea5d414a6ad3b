/** A program that uses all that the consent entry exports. */
import { defineCookie } from 'gingersnap';
import {
  createConsent,
  type Category,
  type Consent,
  type ConsentOptions,
  type ConsentState,
  type ForeignCookie,
  type Guard,
  type InventoryEntry,
} from 'gingersnap/consent';

const analytics: Category = { clears: ['_ga', /^_ga_/] };
const options: ConsentOptions<'necessary' | 'analytics'> = {
  categories: { necessary: { required: true }, analytics },
  cookie: { name: 'decision', expires: '90d' },
  gpc: ['analytics'],
};
export const consent: Consent<'necessary' | 'analytics'> = createConsent(options);
const guard: Guard = consent;
export const seen = defineCookie('seen', {
  consent: guard,
  category: 'analytics',
  whenDenied: 'drop',
});

export const loud = (state: ConsentState<'necessary' | 'analytics'>): boolean =>
  state.allowed.analytics && state.decided;
export const stop: () => void = consent.subscribe(loud);
export const kept: boolean = consent.decide({ analytics: false }).ok;
export const rows: InventoryEntry[] = consent.inventory();
export const table: string = consent.inventoryTable('markdown');

/** Each can be named. */
export type Named = [ForeignCookie];
