// @vitest-environment node
/** The store in memory keeps the contract of all stores. */
import { testJar, type TestCookie, type TestJar } from '../../src/testing.js';
import type { JarCookie } from '../browsers/engine.mjs';
import { contract } from '../stores/contract.js';

for (const origin of ['http://localhost', 'https://shop.example', 'http://shop.example']) {
  let page: TestJar;
  const sameSites = { lax: 'Lax', strict: 'Strict', none: 'None' } as const;
  const shown = ({
    name,
    value,
    domain,
    path,
    secure,
    httpOnly,
    sameSite,
    expires,
  }: TestCookie): JarCookie => ({
    name,
    value,
    domain,
    path,
    secure,
    httpOnly,
    sameSite: sameSite && sameSites[sameSite],
    expires: expires && Number(expires) / 1000,
  });
  contract(
    `the jar in memory at ${origin}`,
    (path) => Promise.resolve(page.at(`${origin}${path ?? ''}/page`).store),
    {
      jar: () => Promise.resolve(page.cookies().map(shown)),
      serverSets: (...lines) => Promise.resolve(lines.forEach((line) => page.setCookie(line))),
      clear: () => {
        page = testJar({ url: `${origin}/` });
        return Promise.resolve();
      },
    },
  );
}
