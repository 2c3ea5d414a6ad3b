/** In place of `nuxt/app`, where the entry for Nuxt is only looked at: Nuxt is a package of test/apps/nuxt, and has it in an app's bundle alone. */
const outside = () => {
  throw new Error('no app');
};

export {
  outside as useCookie,
  outside as useNuxtApp,
  outside as useRequestEvent,
  outside as useState,
};
