// A handler from Request to Response, as Deno, Bun, Cloudflare, Vercel and service workers have it.
import { serverJar } from 'gingersnap/server';
import { policy, render, signIn } from './render.ts';

export const fetchSite =
  (script: string) =>
  (request: Request): Response => {
    const { pathname } = new URL(request.url);
    if (pathname === '/page.js')
      return new Response(script, { headers: { 'Content-Type': 'text/javascript' } });
    if (pathname !== '/' && pathname !== '/sign-in') return new Response(null, { status: 404 });
    const jar = serverJar(request);
    // Not Response.redirect(), whose headers can't be added to.
    const response =
      pathname === '/sign-in'
        ? (signIn(jar), new Response(null, { status: 303, headers: { Location: '/' } }))
        : new Response(render(jar), {
            headers: {
              'Content-Type': 'text/html; charset=utf-8',
              'Content-Security-Policy': policy,
            },
          });
    for (const line of jar.setCookies()) response.headers.append('Set-Cookie', line);
    return response;
  };
