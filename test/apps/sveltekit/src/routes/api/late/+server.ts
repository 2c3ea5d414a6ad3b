import { theme } from '$lib/cookies';
import type { RequestHandler } from './$types';

/** Streams what a write answers when the response is on its way. */
export const GET: RequestHandler = ({ locals: { jar } }) =>
  new Response(
    new ReadableStream({
      start: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        const result = theme.on(jar).set('dark');
        controller.enqueue(new TextEncoder().encode(JSON.stringify(result)));
        controller.close();
      },
    }),
  );
