import { createRootRoute, HeadContent, Outlet, Scripts } from '@tanstack/react-router';
import { CookieProvider, useCookie } from 'gingersnap/react';
import { useEffect } from 'react';
import { readCookies } from '../actions';
import { theme } from '../cookies';

export const Route = createRootRoute({
  loader: () => readCookies(),
  head: () => ({
    meta: [{ charSet: 'utf-8' }, { title: 'Shop' }],
    links: [{ rel: 'icon', href: 'data:,' }],
  }),
  component: Root,
});

function Root() {
  const { cookies } = Route.useLoaderData();
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
        <HeadContent />
      </head>
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  );
}
