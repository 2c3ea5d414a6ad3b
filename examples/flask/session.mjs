// Flask's session cookie: JSON, time and signature, as itsdangerous writes them.
// With one SECRET_KEY both servers know each other's.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { asciiJson } from './json.mjs';

/** Flask's PERMANENT_SESSION_LIFETIME, in seconds. */
const LIFETIME = 31 * 24 * 60 * 60;

/** @param {string} secret */
export function sessions(secret) {
  const key = createHmac('sha1', secret).update('cookie-session').digest();
  const sign = (/** @type {string} */ text) => createHmac('sha1', key).update(text).digest();

  return {
    /** @param {object} values */
    write(values) {
      const time = Buffer.alloc(4);
      time.writeUInt32BE(now());
      const text = `${Buffer.from(asciiJson(values)).toString('base64url')}.${time.toString('base64url')}`;
      return `${text}.${sign(text).toString('base64url')}`;
    },

    /**
     * @param {string} cookie
     * @returns {{ user?: string }} empty where it is not ours, or too old
     */
    read(cookie) {
      const [, text = '', payload = '', time = '', signature = ''] =
        /^((.*)\.([^.]+))\.([^.]+)$/.exec(cookie) ?? [];
      const given = Buffer.from(signature, 'base64url');
      const wanted = sign(text);
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return {};
      if (now() - Buffer.from(time, 'base64url').readUInt32BE() > LIFETIME) return {};
      // A dot in front says that the JSON was long enough to be worth compressing.
      const json = payload.startsWith('.')
        ? inflateSync(Buffer.from(payload.slice(1), 'base64url'))
        : Buffer.from(payload, 'base64url');
      return JSON.parse(json.toString());
    },
  };
}

const now = () => Math.floor(Date.now() / 1000);
