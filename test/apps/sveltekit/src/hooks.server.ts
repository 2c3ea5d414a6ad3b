import { sequence } from '@sveltejs/kit/hooks';
import { handle as cookies } from 'gingersnap/sveltekit';
import type { Handle } from '@sveltejs/kit';
import { theme } from '$lib/cookies';

const themed: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%theme%', theme.on(event.locals.jar).get()),
  });

export const handle = sequence(cookies, themed);
