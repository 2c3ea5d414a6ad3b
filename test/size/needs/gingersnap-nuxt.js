// The same in a Nuxt app.
import { useDefinedCookie } from 'gingersnap/nuxt/app';
import { prefs } from './gingersnap.js';

export const usePrefs = () => useDefinedCookie(prefs);
