// Compiles consumers/ against the package, laid out as npm installs it, with the compiler that is named and each way to find modules.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const [compiler = ''] = process.argv.slice(2);

/** @type {Record<string, { module: string, endings: string[] }>} */
const ways = {
  node16: { module: 'node16', endings: ['.mts', '.cts'] },
  nodenext: { module: 'nodenext', endings: ['.mts', '.cts'] },
  bundler: { module: 'esnext', endings: ['.ts'] },
};

/** Programs, and the libraries that they are compiled with. */
const folders = [
  { folder: 'test/full/types/consumers', lib: ['es2022', 'dom'] },
  { folder: 'test/full/types/without-dom', lib: ['es2022'] },
];
/** Programs that use the bindings. */
const bindings = ['react.ts', 'vue.ts', 'bindings.ts'];
/** What a user of the bindings has installed, whose declarations are not ours to check. */
const peers = ['react', '@types/react', 'csstype', 'vue', '@vue'];
const project = mkdtempSync(join(tmpdir(), 'gingersnap-'));
try {
  for (const part of ['package.json', 'dist'])
    cpSync(part, join(project, 'node_modules/gingersnap', part), { recursive: true });
  mkdirSync(join(project, 'node_modules/@types'));
  for (const peer of peers)
    symlinkSync(resolve('node_modules', peer), join(project, 'node_modules', peer));
  for (const { folder, lib } of folders)
    for (const [moduleResolution, { module, endings }] of Object.entries(ways))
      for (const skipLibCheck of [false, true]) {
        const files = readdirSync(folder)
          .filter((program) => bindings.includes(program) === skipLibCheck)
          .flatMap((program) =>
            endings.map((ending) => [program, `${basename(program, '.ts')}${ending}`]),
          );
        for (const [from = '', to = ''] of files) cpSync(join(folder, from), join(project, to));
        const compilerOptions = {
          ...{ module, moduleResolution, target: 'es2022', lib, types: [], noEmit: true },
          ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck },
        };
        const tsconfig = join(project, `${moduleResolution}.json`);
        writeFileSync(
          tsconfig,
          JSON.stringify({ compilerOptions, files: files.map(([, to]) => to) }),
        );
        const { status } = spawnSync(process.execPath, [compiler, '--project', tsconfig], {
          stdio: 'inherit',
        });
        console.log(
          `${moduleResolution}, ${lib.join(' and ')}, ${skipLibCheck ? 'the bindings' : 'all but the bindings'}: ${status === 0 ? 'compiles' : 'does not compile'}`,
        );
        if (status !== 0) process.exitCode = 1;
      }
} finally {
  rmSync(project, { recursive: true });
}
