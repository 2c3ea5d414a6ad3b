/** What Nuxt's `nuxt/app` has, as far as it is used: Nuxt itself is no package of this repository. */
declare module 'nuxt/app' {
  export const useCookie: (name: string, ...options: unknown[]) => unknown;
  export const useNuxtApp: () => {
    readonly hook: (name: 'app:rendered', work: () => void) => unknown;
  };
  export const useRequestEvent: () => import('./event-jar.js').NuxtEvent | undefined;
  export const useState: (key: string, init: () => string) => { value: string };
}
