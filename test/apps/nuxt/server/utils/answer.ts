import { serverJar, type ServerJar, type WriteResult } from 'gingersnap/server';
import type { H3Event } from 'h3';

/** Writes, sends the cookies, and answers what became of it. */
export const answer = (event: H3Event, write: (jar: ServerJar) => WriteResult) => {
  const jar = serverJar(event.node.req);
  const result = write(jar);
  jar.sendTo(event.node.res);
  return { ...result, signedIn: sessionCookie.on(jar).has() };
};
