import '../explain.mjs';
export * from '../cookie-store.mjs';
