import { createMiddleware, createStart } from '@tanstack/react-start';
import { serverJar } from 'gingersnap/server';

/** Puts the request's jar at `context.jar`, and sends what was written. */
const cookieJar = createMiddleware().server(async ({ request, next }) => {
  const jar = serverJar(request);
  const result = await next({ context: { jar } });
  jar.sendTo(result.response);
  return result;
});

export const startInstance = createStart(() => ({ requestMiddleware: [cookieJar] }));
