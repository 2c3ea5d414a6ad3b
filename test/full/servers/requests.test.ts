// What real servers hand out goes into serverJar and sendTo as it is.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { serverJar } from '../../../src/server.ts';

interface Server {
  readonly handle: RequestListener;
  readonly close?: () => unknown;
}

const servers: Readonly<Record<string, () => Server | Promise<Server>>> = {
  Node: () => ({
    handle: (request, response) => {
      const jar = serverJar(request);
      response.setHeader('Set-Cookie', 'other=1');
      jar.set('seen', jar.get('theme') ?? 'nothing', { httpOnly: true });
      jar.sendTo(response).end('done');
    },
  }),
  Express: () => {
    const app = express();
    app.get('/', (request, response) => {
      const jar = serverJar(request);
      response.cookie('other', '1');
      jar.set('seen', jar.get('theme') ?? 'nothing', { httpOnly: true });
      jar.sendTo(response).send('done');
    });
    return { handle: app };
  },
  Fastify: async () => {
    const app = fastify();
    app.get('/', async (request, reply) => {
      const jar = serverJar(request);
      void reply.header('Set-Cookie', 'other=1');
      jar.set('seen', jar.get('theme') ?? 'nothing', { httpOnly: true });
      jar.sendTo(reply);
      return 'done';
    });
    await app.ready();
    return {
      handle: (request, response) => void app.routing(request, response),
      close: () => app.close(),
    };
  },
  Hono: () => {
    const app = new Hono();
    app.use(async (context, next) => {
      const jar = serverJar(context.req.raw);
      await next();
      jar.set('seen', jar.get('theme') ?? 'nothing', { httpOnly: true });
      jar.sendTo(context.res);
    });
    app.get('/', (context) => {
      expect(() => serverJar(context as never)).toThrow(/c\.req\.raw/);
      expect(() => serverJar(context.req as never)).toThrow(/c\.req\.raw/);
      expect(() => serverJar(null).sendTo(context as never)).toThrow(/c\.res/);
      context.header('Set-Cookie', 'other=1');
      return context.text('done');
    });
    return { handle: getRequestListener(app.fetch) };
  },
};

test.each(Object.entries(servers))('%s', async (_, create) => {
  const { handle, close } = await create();
  const server = createServer(handle);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      headers: { cookie: 'theme=dark' },
    });
    expect(await response.text()).toBe('done');
    expect(response.headers.getSetCookie().map((line) => line.split(';')[0])).toEqual([
      'other=1',
      'seen=dark',
    ]);
  } finally {
    server.close();
    await close?.();
  }
});
