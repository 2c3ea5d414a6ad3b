// @vitest-environment node
/** What the module changes of Nuxt while it is built. */
import { expect, it } from 'vitest';
import gingersnap, { type ImportSource } from '../../src/nuxt.js';

const install = (dev: boolean) => {
  const transpile: unknown[] = ['theirs'];
  // As Nuxt 4 gives them.
  const sources: ImportSource[] = [
    { from: '#app/composables/state', imports: ['useState'] },
    { from: '#app/composables/cookie', imports: ['useCookie', 'refreshCookie'] },
  ];
  gingersnap(undefined, {
    options: { dev, build: { transpile } },
    hook: (name, work) => {
      expect(name).toBe('imports:sources');
      work(sources);
    },
  });
  return { transpile, sources };
};

it('a build imports useDefinedCookie by itself, and leaves all of Nuxt in place', () => {
  expect(install(false)).toEqual({
    transpile: ['theirs', 'gingersnap'],
    sources: [
      { from: '#app/composables/state', imports: ['useState'] },
      { from: '#app/composables/cookie', imports: ['useCookie', 'refreshCookie'] },
      { from: 'gingersnap/nuxt/app', imports: ['useDefinedCookie'] },
    ],
  });
});

it('development imports a useCookie that looks at what it is given', () => {
  expect(install(true).sources.slice(1)).toEqual([
    { from: '#app/composables/cookie', imports: ['refreshCookie'] },
    {
      from: 'gingersnap/nuxt/app',
      imports: ['useDefinedCookie', { name: 'checkedUseCookie', as: 'useCookie' }],
    },
  ]);
});
