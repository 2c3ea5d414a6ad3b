// Builds the package again, in memory, and tells where dist differs from it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { rollup } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';

const dist = resolve('dist');

/** @type {Map<string, string | Uint8Array>} */
const built = new Map();
const { options, warnings } = await loadConfigFile(resolve('rollup.config.mjs'), {});
for (const option of options) {
  const bundle = await rollup(option);
  for (const output of option.output) {
    const folder = output.dir ?? dirname(/** @type {string} */ (output.file));
    for (const file of (await bundle.generate(output)).output)
      built.set(
        relative(dist, join(resolve(folder), file.fileName)),
        file.type === 'chunk' ? file.code : file.source,
      );
  }
  await bundle.close();
}
warnings.flush();

const files = readdirSync(dist, { recursive: true, withFileTypes: true });
const there = files
  .filter((file) => file.isFile())
  .map((file) => relative(dist, join(file.parentPath, file.name)));
const stale = [...new Set([...built.keys(), ...there])].sort().flatMap((file) => {
  const content = built.get(file);
  if (content === undefined) return `${file} is left over`;
  if (!there.includes(file)) return `${file} is missing`;
  return readFileSync(join(dist, file)).equals(Buffer.from(/** @type {string} */ (content)))
    ? []
    : `${file} differs`;
});
for (const line of stale) console.error(`dist/${line}`);
if (stale.length) {
  console.error(
    'dist is not what src builds. Run "npm run build" (after deleting dist, where a file is left over) and commit dist with src.',
  );
  process.exitCode = 1;
} else console.log(`dist is what src builds: ${built.size} files.`);
