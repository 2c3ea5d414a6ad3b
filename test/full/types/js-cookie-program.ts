/** A program as it was written for js-cookie; js-cookie-program.test.ts changes its import, and nothing else. */
import Cookies from 'js-cookie';

type Attributes = NonNullable<Parameters<typeof Cookies.set>[2]>;

const defaults: Attributes = {
  expires: 365,
  path: '/',
  sameSite: 'Lax',
  secure: location.protocol === 'https:',
};
const api = Cookies.withAttributes(defaults);

interface Session {
  user: string;
  seen: number;
}
const sessions = api.withConverter<Session>({
  read: (value, name) =>
    name === 'session' ? (JSON.parse(decodeURIComponent(value)) as Session) : value,
  write: (value) => encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value)),
});

export const token: string | undefined = Cookies.get('token');

export function remember(user: string): string | undefined {
  const session: string | Session | undefined = sessions.get('session');
  if (typeof session === 'object' && session.user === user) return undefined;
  return sessions.set(
    'session',
    { user, seen: Date.now() },
    { ...sessions.attributes, expires: new Date(Date.now() + 6e4) },
  );
}

export function forget(...names: string[]): void {
  const all: Record<string, string> = Cookies.get();
  for (const name of names.length ? names : Object.keys(all))
    Cookies.remove(name, { path: defaults.path, domain: undefined });
}

export const base64 = Cookies.withConverter({
  write: (value) => btoa(encodeURIComponent(value)),
  read: (value) => decodeURIComponent(atob(value)),
});
Cookies.set('theme', base64.get('theme') ?? 'dark', {
  domain: '.example.com',
  partitioned: true,
  'max-age': '3600',
});
