import { nextJar } from 'gingersnap/next';
import { cookies } from 'next/headers';
import { cart, session, theme } from '../cookies';

/** A route handler writes, by the jar and by Next's own function, and reads both. */
export async function POST() {
  const jar = await nextJar();
  const written = theme.on(jar).set('dark');
  (await cookies()).set('lang', 'fr; ü');
  (await cookies()).delete('gone');
  const again = await nextJar();
  return Response.json({
    written,
    theme: theme.on(again).get(),
    lang: jar.get('lang'),
    gone: jar.has('gone'),
    touched: cart.on(jar).touch(),
    cart: cart.on(jar).get(),
    session: session.on(jar).get() ?? null,
  });
}
