import { serverJar } from 'gingersnap/server';
import { renderToString } from 'react-dom/server';
import { App } from './app';
import { cart, session, theme, visits } from './cookies';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** A page, and the Set-Cookie headers that go with it. */
export const render = (template: string, cookie: string | undefined) => {
  const jar = serverJar(cookie);
  visits.on(jar).update((count) => count + 1);
  const cookies = jar.cookieHeader([theme, cart, visits]);
  const app = renderToString(<App cookies={cookies} />);
  const who = `<output data-shown="session">${session.on(jar).has() ? 'somebody' : 'nobody'}</output>`;
  const html = template
    .replace('__theme__', theme.on(jar).get())
    .replace('<!--app-->', () => app)
    .replace(
      '<!--cookies-->',
      () => `<p id="cookies" data-cookies="${escape(cookies)}">${who}</p>`,
    );
  return { html, setCookies: jar.setCookies() };
};

export const signIn = () => {
  const jar = serverJar('');
  session.on(jar).set('token');
  return jar.setCookies();
};
