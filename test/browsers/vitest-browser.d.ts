// Vitest looks for these types in its own providers, which the tests do without.
export * from '@vitest/browser/context';
export type { BrowserCommands, CDPSession, FsOptions } from 'vitest/internal/browser';
