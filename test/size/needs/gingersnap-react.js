// The same in a component.
import { useCookie } from 'gingersnap/react';
import { prefs } from './gingersnap.js';

export const usePrefs = () => useCookie(prefs);
