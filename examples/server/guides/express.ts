import express from 'express';
import { serverJar } from 'gingersnap/server';
import { visits } from './cookies.ts';

export const app = express();
app.get('/', (request, response) => {
  const jar = serverJar(request);
  visits.on(jar).update((count) => count + 1);
  jar.sendTo(response).json({ visits: visits.on(jar).get() });
});
