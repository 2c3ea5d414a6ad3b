import { CookieProvider } from 'gingersnap/react';
import { nextJar } from 'gingersnap/next';
import type { ReactNode } from 'react';
import { cart, theme, visits } from './cookies';

export default async function Layout({ children }: { children: ReactNode }) {
  const jar = await nextJar();
  return (
    <html lang="en" className={theme.on(jar).get()}>
      <body>
        <CookieProvider cookies={jar.cookieHeader([theme, cart, visits])}>
          {children}
        </CookieProvider>
      </body>
    </html>
  );
}
