/** A program that uses all that the server's entry exports. */
import { defineCookie, json, number } from 'gingersnap';
import {
  CookieError,
  isCookieError,
  serverJar,
  type AppendableHeaders,
  type CookieWrite,
  type FastifyReplyLike,
  type HeaderGetter,
  type HeaderRecord,
  type HeadersLike,
  type HeadersTarget,
  type HydratedCookie,
  type Jar,
  type MisuseCode,
  type NodeRequestLike,
  type NodeResponseLike,
  type Prefixed,
  type RefusalCode,
  type RemoveOptions,
  type RequestLike,
  type RequestSource,
  type ResponseLike,
  type ResponseTarget,
  type ServerJar,
  type ServerJarOptions,
  type ServerPlace,
  type ServerSetOptions,
  type TypedServerSetOptions,
  type UrlLike,
  type WriteResult,
  type WrittenAttributes,
} from 'gingersnap/server';

const place: ServerPlace = { url: new URL('https://shop.example/') };
const options: ServerJarOptions = { ...place, secure: true, httpOnly: true };
const text: ServerSetOptions = { httpOnly: true, expires: '7d', sameSite: 'strict' };
const typed: TypedServerSetOptions<number> = { httpOnly: true, codec: number };
const scope: RemoveOptions = { path: '/shop' };
const session = defineCookie('session', { codec: json<{ user: number }>(), httpOnly: true });

export const answer = (
  request: Request,
  like: RequestLike,
  headers: HeadersLike,
  header: string | undefined,
  record: HeaderRecord,
  getter: HeaderGetter,
  next: AppendableHeaders,
  node: NodeRequestLike,
): string[] => {
  const jar: ServerJar = serverJar(request, options);
  const results: WriteResult[] = [
    jar.set('a', 'b', text),
    jar.set('n', 1, typed),
    jar.remove('a', scope),
  ];
  session.on(jar).set({ user: 7 });
  const codes: (RefusalCode | undefined)[] = results.map(({ code }) => code);
  const jars: Jar[] = [
    serverJar(like),
    serverJar(headers),
    serverJar(header),
    serverJar(request.headers),
    serverJar(null),
    ...([record, getter, next, node] satisfies RequestSource[]).map((source) => serverJar(source)),
  ];
  const writes: CookieWrite[] = jar.writes();
  const attributes: (WrittenAttributes | undefined)[] = writes.map(({ attributes }) => attributes);
  const hydrated: HydratedCookie[] = [session];
  if (!attributes.length) return [jar.cookieHeader(hydrated)];
  return codes.length === jars.length ? [] : jar.setCookies();
};

export const send = (
  jar: ServerJar,
  targets: [HeadersTarget, ResponseLike, NodeResponseLike, FastifyReplyLike],
): ResponseTarget[] => {
  const response: Response = jar.sendTo(new Response());
  return [response, ...targets.map((target) => jar.sendTo(target))];
};

export const misuse = (error: unknown): MisuseCode | undefined =>
  isCookieError(error) || error instanceof CookieError ? error.code : undefined;

/** Each can be named. */
export type Named = [Prefixed, UrlLike];
