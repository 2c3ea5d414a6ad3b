'use client';
import '../explain.mjs';
export { CookieProvider, useCookie } from '../react.mjs';
