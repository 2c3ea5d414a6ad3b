// The same with nanostores, whose persistent atoms keep their text in what one gives them: here in cookies.
import { persistentAtom, setPersistentEngine } from '@nanostores/persistent';
import { checked, standard, valid } from './prefs.js';

const channel = new BroadcastChannel('cookies');
/** @type {Map<unknown, (event: MessageEvent) => void>} */
const heard = new Map();

/** @param {string | symbol} name */
const read = (name) => {
  for (const pair of document.cookie.split('; ')) {
    const [found, value = ''] = pair.split('=');
    if (found === name) return decodeURIComponent(value);
  }
  return undefined;
};

/**
 * @param {string | symbol} name
 * @param {string | null} newValue null removes the cookie
 */
const write = (name, newValue) => {
  const rest = newValue === null ? '; max-age=0' : '';
  document.cookie = `${String(name)}=${encodeURIComponent(newValue ?? '')}; path=/; samesite=lax${rest}`;
  channel.postMessage({ key: name, newValue });
  return true;
};

setPersistentEngine(
  new Proxy(
    {},
    {
      has: (_, name) => read(name) !== undefined,
      get: (_, name) => read(name),
      set: (_, name, value) => write(name, value),
      deleteProperty: (_, name) => write(name, null),
    },
  ),
  {
    addEventListener(_name, listener) {
      const hear = (/** @type {MessageEvent} */ { data }) => listener(data);
      heard.set(listener, hear);
      channel.addEventListener('message', hear);
    },
    removeEventListener(_name, listener) {
      const hear = heard.get(listener);
      if (hear) channel.removeEventListener('message', hear);
      heard.delete(listener);
    },
  },
);

export const prefs = persistentAtom('prefs', standard, {
  encode: (value) => JSON.stringify(valid(value)),
  decode(text) {
    try {
      return checked(JSON.parse(text));
    } catch {
      return standard;
    }
  },
});
