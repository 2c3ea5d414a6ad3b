import { serverJar } from 'gingersnap/server';
import { visits } from './cookies.ts';

export default {
  fetch(request: Request): Response {
    const jar = serverJar(request);
    visits.on(jar).update((count) => count + 1);
    return jar.sendTo(Response.json({ visits: visits.on(jar).get() }));
  },
};
