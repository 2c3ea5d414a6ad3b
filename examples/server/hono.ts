// Hono, with the jar of each request at c.var.jar.
import { Hono } from 'hono';
import { cookieJar, type JarVariables } from 'gingersnap/hono';
import { policy, render, signIn } from './render.ts';

export const honoSite = (script: string): Hono<{ Variables: JarVariables }> => {
  const app = new Hono<{ Variables: JarVariables }>();
  app.use(cookieJar());
  app.get('/page.js', (context) =>
    context.body(script, 200, { 'Content-Type': 'text/javascript' }),
  );
  app.get('/', (context) =>
    context.html(render(context.var.jar), 200, { 'Content-Security-Policy': policy }),
  );
  app.post('/sign-in', (context) => {
    signIn(context.var.jar);
    return context.redirect('/', 303);
  });
  return app;
};
