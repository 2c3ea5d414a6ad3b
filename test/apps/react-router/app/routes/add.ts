import { serverJar } from 'gingersnap/server';
import { data } from 'react-router';
import type { Route } from './+types/add';
import { cart } from '../cookies';

export const action = ({ request }: Route.ActionArgs) => {
  const jar = serverJar(request);
  const answer = cart.on(jar).update((items) => [...items, { name: 'päär; 1', count: 1 }]);
  return data(answer, { headers: jar.sendTo(new Headers()) });
};
