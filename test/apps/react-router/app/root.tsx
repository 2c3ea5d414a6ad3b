import { CookieProvider, useCookie } from 'gingersnap/react';
import { serverJar } from 'gingersnap/server';
import { useEffect } from 'react';
import { data, Outlet, Scripts } from 'react-router';
import type { Route } from './+types/root';
import { cart, note, prefs, theme, visits } from './cookies';

export const loader = ({ request }: Route.LoaderArgs) => {
  const jar = serverJar(request);
  visits.on(jar).update((count) => count + 1);
  const cookies = jar.cookieHeader([theme, cart, visits, note, prefs]);
  return data({ cookies }, { headers: jar.sendTo(new Headers()) });
};

export default function App({ loaderData: { cookies } }: Route.ComponentProps) {
  return (
    <CookieProvider cookies={cookies}>
      <Document />
    </CookieProvider>
  );
}

function Document() {
  const [value] = useCookie(theme);
  useEffect(() => {
    document.documentElement.dataset.hydrated = '';
  }, []);
  return (
    <html lang="en" className={value}>
      <head>
        <meta charSet="utf-8" />
        <link rel="icon" href="data:," />
        <title>Shop</title>
      </head>
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  );
}
