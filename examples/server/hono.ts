// Hono, with a jar for each request as middleware.
import { Hono } from 'hono';
import { serverJar, type ServerJar } from 'gingersnap/server';
import { policy, render, signIn } from './render.ts';

export const honoSite = (script: string): Hono<{ Variables: { jar: ServerJar } }> => {
  const app = new Hono<{ Variables: { jar: ServerJar } }>();
  app.use(async (context, next) => {
    const jar = serverJar(context.req.raw);
    context.set('jar', jar);
    await next();
    for (const line of jar.setCookies()) context.header('Set-Cookie', line, { append: true });
  });
  app.get('/page.js', (context) =>
    context.body(script, 200, { 'Content-Type': 'text/javascript' }),
  );
  app.get('/', (context) =>
    context.html(render(context.get('jar')), 200, { 'Content-Security-Policy': policy }),
  );
  app.post('/sign-in', (context) => {
    signIn(context.get('jar'));
    return context.redirect('/', 303);
  });
  return app;
};
