// The page as every server sends it. What was read of the request goes out twice: as what is shown, and as what the page hydrates.
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { ServerJar } from 'gingersnap/server';
import { App, type Read } from './app.ts';
import { session, theme, visits } from './cookies.ts';

/** What the page may do: run the site's own script, and send its form. */
export const policy =
  "default-src 'none'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** One visit: counts it, and renders what the cookies say. */
export const render = (jar: ServerJar): string => {
  visits.on(jar).update((count) => count + 1);
  const read: Read = { theme: theme.on(jar).get(), visits: visits.on(jar).get() };
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hydrated</title>
<main>${renderToString(createElement(App, { read }))}</main>
${session.on(jar).has() ? '<p>signed in</p>' : '<form method="post" action="/sign-in"><button>Sign in</button></form>'}
<script type="application/json" id="read">${JSON.stringify(read).replace(/</g, '\\u003c')}</script>
<script type="module" src="/page.js"></script>`;
};

/** A real site looks the visitor up first. */
export const signIn = (jar: ServerJar): void => {
  session.on(jar).set(crypto.randomUUID());
};
