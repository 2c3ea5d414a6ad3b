// Sets and reads whatever cookies a test asks for, by Express and cookie-parser.
import { once } from 'node:events';
import cookieParser from 'cookie-parser';
import express from 'express';

const app = express();
app.use(express.json(), cookieParser('only for this test'));

for (const [path, signed] of /** @type {const} */ ([
  ['/write', false],
  ['/sign', true],
]))
  app.post(path, (request, response) => {
    for (const [name, value] of Object.entries(/** @type {object} */ (request.body)))
      response.cookie(name, value, { signed });
    response.end();
  });

app.get('/read', (request, response) => void response.json(request.cookies));
app.get('/verify', (request, response) => void response.json(request.signedCookies));

const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(
  `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`,
);
