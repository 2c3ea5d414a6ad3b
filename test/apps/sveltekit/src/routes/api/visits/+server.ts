import { visits } from '$lib/cookies';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals: { jar } }) => {
  jar.set('answered', 'ü, by an endpoint');
  return new Response(String(visits.on(jar).get()));
};
