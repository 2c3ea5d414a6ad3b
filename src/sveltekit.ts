/** SvelteKit: a server jar at `event.locals.jar`. */
import { createServerJar } from './server/jar.js';
import { kitStore, type KitEvent } from './sveltekit/store.js';

export type { ServerJar } from './server/types.js';
export type { KitCookie, KitCookies, KitEvent } from './sveltekit/store.js';

/**
 * SvelteKit's `handle`: puts a server jar at `event.locals.jar`. SvelteKit sends what you write, so the jar's own `setCookies` and `writes`
 * stay empty. `event.fetch` carries it, too. The jar reads at once what you write, and what `event.cookies` has set. Once the response is
 * made, a write returns `blocked`. Compose it with other handles by `sequence`.
 *
 * @typeParam E What Kit's event is
 * @typeParam R What `resolve` returns
 * @example
 * export { handle } from 'gingersnap/sveltekit' // src/hooks.server.ts
 * interface Locals { jar: import('gingersnap/server').ServerJar } // src/app.d.ts
 * export const load = ({ locals }) => ({ theme: theme.on(locals.jar).get() }) // src/routes/+layout.server.ts
 */
export const handle = <E extends KitEvent, R>({
  event,
  resolve,
}: {
  /** Kit's event. */
  readonly event: E;
  /** Makes the response. */
  readonly resolve: (event: E) => R;
}): R => {
  Object.assign(event.locals, { jar: createServerJar(kitStore(event)) });
  return resolve(event);
};
