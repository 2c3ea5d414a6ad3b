import type { APIRoute } from 'astro';
import { cart, session, theme, visits } from '../cookies';

/** What the jar and Astro's own cookies have set is read by both, and sent once. */
export const GET: APIRoute = ({ cookies, locals: { jar } }) => {
  cookies.set('lang', 'fr; ü', { path: '/', maxAge: 60 });
  cookies.delete('gone', { path: '/' });
  const written = theme.on(jar).set('dark');
  return Response.json({
    written,
    touched: cart.on(jar).touch(),
    lang: jar.get('lang'),
    gone: jar.has('gone'),
    theme: [theme.on(jar).get(), cookies.get('theme')?.value],
    cart: cart.on(jar).get(),
    session: session.on(jar).get(),
    visits: visits.on(jar).get(),
    domain: jar.set('wide', '1', { domain: 'shop.example' }),
  });
};
