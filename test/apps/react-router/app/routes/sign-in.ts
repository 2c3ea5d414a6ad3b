import { serverJar } from 'gingersnap/server';
import { redirect } from 'react-router';
import type { Route } from './+types/sign-in';
import { session } from '../cookies';

export const action = ({ request }: Route.ActionArgs) => {
  const jar = serverJar(request);
  session.on(jar).set('grün; 100%');
  return jar.sendTo(redirect('/'));
};
