import type { APIRoute } from 'astro';
import { visits } from '../cookies';

export const GET: APIRoute = ({ locals: { jar }, rewrite }) => {
  visits.on(jar).set(7);
  return rewrite('/api');
};
