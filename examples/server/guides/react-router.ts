import { data, type LoaderFunctionArgs } from 'react-router';
import { serverJar } from 'gingersnap/server';
import { visits } from './cookies.ts';

export const loader = ({ request }: LoaderFunctionArgs) => {
  const jar = serverJar(request);
  visits.on(jar).update((count) => count + 1);
  const read = { visits: visits.on(jar).get(), cookies: jar.cookieHeader([visits]) };
  return data(read, { headers: jar.sendTo(new Headers()) });
};
