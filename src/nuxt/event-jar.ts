/** The jar of a request that Nuxt renders: one for all components, whose writes become headers of the response at once. */
import { serialize } from '../cookie/set-cookie.js';
import { utf8 } from '../cookie/utf8.js';
import { lineStore } from '../frameworks/line-store.js';
import { sentStore } from '../frameworks/sent-store.js';
import { readRequest } from '../server/from.js';
import { requestStore } from '../server/request-store.js';
import { createServerJar } from '../server/jar.js';
import type { NodeRequestLike, NodeResponseLike, ServerJar } from '../server/types.js';

/** What is used of Nuxt's event. */
export interface NuxtEvent {
  readonly node: {
    readonly req: NodeRequestLike;
    readonly res: NodeResponseLike;
  };
}

const jars = /* @__PURE__ */ new WeakMap<object, ServerJar>();

export const eventJar = (event: NuxtEvent): ServerJar => {
  let jar = jars.get(event);
  if (!jar) jars.set(event, (jar = createEventJar(event)));
  return jar;
};

const createEventJar = ({ node: { req, res } }: NuxtEvent): ServerJar => {
  /** What was written, by what makes a cookie another one. */
  const mine = new Map<string, string>();
  const lines = () => [res.getHeader('Set-Cookie') ?? []].flat().map(String);
  const store = requestStore(readRequest(req));
  const sent = sentStore(
    store,
    () => res.headersSent,
    (cookie) => {
      const { name, path, domain, partitioned } = cookie;
      const key = [name, path, domain, partitioned].join(';');
      const line = utf8(serialize(cookie));
      // In place of the one before: each cookie is sent once.
      res.setHeader('Set-Cookie', [...lines().filter((other) => other !== mine.get(key)), line]);
      mine.set(key, line);
    },
  );
  return createServerJar(lineStore(store, sent, lines));
};
