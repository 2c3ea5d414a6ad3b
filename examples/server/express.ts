// Express, where a route writes its cookies before it answers.
import express, { type Express } from 'express';
import { serverJar } from 'gingersnap/server';
import { policy, render, signIn } from './render.ts';

export const expressSite = (script: string, origin: string): Express => {
  const app = express();
  app.get('/page.js', (_, response) => void response.type('text/javascript').send(script));
  app.get('/', (request, response) => {
    const jar = serverJar(request.headers.cookie, { url: origin });
    const html = render(jar);
    response
      .append('Set-Cookie', jar.setCookies())
      .set('Content-Security-Policy', policy)
      .send(html);
  });
  app.post('/sign-in', (request, response) => {
    const jar = serverJar(request.headers.cookie, { url: origin });
    signIn(jar);
    response.append('Set-Cookie', jar.setCookies()).redirect(303, '/');
  });
  return app;
};
