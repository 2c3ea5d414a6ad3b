// @vitest-environment node
/** The pages of docs/migrating show what was before and what comes after, with names that there are. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The samples of a page: ```ts, and nothing behind it. Next is not here, so what was written for it is left out. */
const samples = readdirSync(`${root}docs/migrating`).flatMap((page) =>
  [...readFileSync(`${root}docs/migrating/${page}`, 'utf8').matchAll(/^```tsx?\n([^]*?)^```/gm)]
    .map(([, sample]) => sample!)
    .filter((sample) => !sample.includes("from 'next/")),
);

it('there are samples of what was before, and of what comes after', () => {
  expect(samples.map((sample) => /^import (?:.* from )?'(.*)'/m.exec(sample)![1])).toEqual([
    ...['cookie-store', 'gingersnap/cookie-store', 'gingersnap/async'],
    ...['gingersnap', 'gingersnap'],
    'gingersnap',
    ...['gingersnap/js-cookie', 'gingersnap'],
    ...['universal-cookie', 'gingersnap'],
  ]);
});

it('every name that the table gives for js-cookie’s is one of the package', () => {
  const page = readFileSync(`${root}docs/migrating/js-cookie.md`, 'utf8');
  const given = [...page.split('## Step two')[1]!.matchAll(/\| `(\w+)\(/g)].map(
    ([, name]) => name!,
  );
  const promised = (
    JSON.parse(readFileSync(`${root}test/package/exports.json`, 'utf8')) as { gingersnap: string[] }
  ).gingersnap;
  expect(given.length).toBeGreaterThan(8);
  expect(given.filter((name) => !promised.includes(name))).toEqual([]);
});
