// Prints what each set of imports costs, and holds the figures in README.md and the limits of .size-limit.js against it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import checks from '../../.size-limit.js';

/** size-limit fails where a limit is passed, and still prints what it found. */
function measured() {
  try {
    return execFileSync(process.execPath, ['node_modules/size-limit/bin.js', '--json'], { encoding: 'utf8' });
  } catch (error) {
    return /** @type {{ stdout: string }} */ (error).stdout;
  }
}

/** @type {{ name: string, size: number, sizeLimit?: number, passed?: boolean }[]} */
const sizes = JSON.parse(measured());
console.table(
  Object.fromEntries(
    sizes.map(({ name, size, sizeLimit }) => {
      const code = readFileSync(/** @type {string} */ (checks.find((check) => check.name === name)?.path));
      return [name, { bytes: code.length, gzip: gzipSync(code, { level: 9 }).length, brotli: size, limit: sizeLimit }];
    }),
  ),
);

const wrong = sizes.filter(({ passed }) => passed === false).map(({ name, size, sizeLimit }) => `${name}: ${size} bytes, but ${sizeLimit} is the limit`);

// A figure in the README stands as <!-- size:get set remove -->698 bytes<!-- /size -->.
const stated = [...readFileSync('README.md', 'utf8').matchAll(/<!-- *size:(.*?) *-->(.*?)<!-- *\/size *-->/g)];
if (!stated.length) wrong.push('README.md states no size');
for (const [, name, text = ''] of stated) {
  const size = sizes.find((found) => found.name === name)?.size;
  if (Number(text.replace(/,(?=\d{3})| *(B|bytes)$/g, '')) !== size) wrong.push(`README.md says ${text} for "${name}", which has ${size ?? 'not been measured'}`);
}

for (const line of wrong) console.error(line);
if (wrong.length) process.exitCode = 1;
