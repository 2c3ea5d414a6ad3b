// Sets and reads whatever cookies a test asks for, by Fastify and @fastify/cookie.
import cookie from '@fastify/cookie';
import Fastify from 'fastify';

const app = Fastify();
await app.register(cookie);

app.post('/write', (request, reply) => {
  for (const [name, text] of Object.entries(/** @type {Record<string, string>} */ (request.body)))
    reply.setCookie(name, text, { path: '/' });
  return reply.send();
});
app.get('/read', (request) => request.cookies);

console.log(`${await app.listen({ host: '127.0.0.1', port: 0 })}/`);
