/** The cookie that is written, looked for and removed at once to learn what a place keeps. */
export const PROBE = 'gingersnap-probe';
