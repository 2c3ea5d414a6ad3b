import fastify from 'fastify';
import { serverJar } from 'gingersnap/server';
import { visits } from './cookies.ts';

export const app = fastify();
app.get('/', (request, reply) => {
  const jar = serverJar(request);
  visits.on(jar).update((count) => count + 1);
  return jar.sendTo(reply).send({ visits: visits.on(jar).get() });
});
