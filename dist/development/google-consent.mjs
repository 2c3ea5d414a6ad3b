import '../explain.mjs';
export * from '../google-consent.mjs';
