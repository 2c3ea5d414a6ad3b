// Compiles consumers/ and without-dom/ against the package, laid out as npm installs it, with the compiler that is named, in each mode of TypeScript.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { checks, waysOf } from './modes.mjs';

const [compiler = ''] = process.argv.slice(2);
/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(join(compiler, '../../package.json'), 'utf8'));

/** Programs that use the bindings. */
const bindings = ['react.ts', 'vue.ts', 'nuxt-app.ts', 'bindings.ts'];
/** What a user of the bindings has installed, whose declarations are not ours to check. */
const peers = ['react', '@types/react', 'csstype', 'vue', '@vue'];
const project = mkdtempSync(join(tmpdir(), 'gingersnap-'));
try {
  for (const part of ['package.json', 'dist'])
    cpSync(part, join(project, 'node_modules/gingersnap', part), { recursive: true });
  mkdirSync(join(project, 'node_modules/@types'));
  for (const peer of peers)
    symlinkSync(resolve('node_modules', peer), join(project, 'node_modules', peer));
  for (const [moduleResolution, way] of Object.entries(waysOf(version)))
    for (const { folder, title, options } of checks.filter(
      ({ only = moduleResolution }) => only === moduleResolution,
    ))
      for (const skipLibCheck of [false, true]) {
        const files = readdirSync(join('test/full/types', folder))
          .filter((program) => bindings.includes(program) === skipLibCheck)
          .flatMap((program) =>
            way.endings.map((ending) => [program, `${basename(program, '.ts')}${ending}`]),
          );
        for (const [from = '', to = ''] of files)
          cpSync(join('test/full/types', folder, from), join(project, to));
        const compilerOptions = {
          ...{
            moduleResolution,
            target: 'es2022',
            types: [],
            noEmit: true,
            skipDefaultLibCheck: true,
          },
          ...{ ...way.options, ...options, skipLibCheck },
        };
        const tsconfig = join(project, 'tsconfig.json');
        writeFileSync(
          tsconfig,
          JSON.stringify({ compilerOptions, files: files.map(([, to]) => to) }),
        );
        const { status } = spawnSync(process.execPath, [compiler, '--project', tsconfig], {
          stdio: 'inherit',
        });
        console.log(
          `${moduleResolution}, ${title}, ${skipLibCheck ? 'the bindings' : 'all but the bindings'}: ${status === 0 ? 'compiles' : 'does not compile'}`,
        );
        if (status !== 0) process.exitCode = 1;
      }
} finally {
  rmSync(project, { recursive: true });
}
