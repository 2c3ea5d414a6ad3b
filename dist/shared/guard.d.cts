/** What stands between a defined cookie and its jar. */

/** Keeps defined cookies back until they are allowed: `createConsent` of `gingersnap/consent` makes one. */
interface Guard {
    /** For `defineCookie` alone. */
    readonly guard: object;
}

export type { Guard as G };
