// The cookie as gingersnap defines it.
import { defineCookie, json } from 'gingersnap';
import { Prefs, standard } from './prefs.js';

export const prefs = defineCookie('prefs', { codec: json(Prefs), default: standard });
