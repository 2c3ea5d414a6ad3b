// Compiles consumer.ts against the package, laid out as npm installs it, with the compiler that is named and each way to find modules.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [compiler = ''] = process.argv.slice(2);

/** @type {Record<string, { module: string, files: string[] }>} */
const ways = {
  node16: { module: 'node16', files: ['consumer.mts', 'consumer.cts'] },
  nodenext: { module: 'nodenext', files: ['consumer.mts', 'consumer.cts'] },
  bundler: { module: 'esnext', files: ['consumer.ts'] },
};

const project = mkdtempSync(join(tmpdir(), 'gingersnap-'));
try {
  for (const part of ['package.json', 'dist']) cpSync(part, join(project, 'node_modules/gingersnap', part), { recursive: true });
  for (const [moduleResolution, { module, files }] of Object.entries(ways)) {
    for (const file of files) cpSync('test/types/consumer.ts', join(project, file));
    const compilerOptions = {
      ...{ module, moduleResolution, target: 'es2022', lib: ['es2022', 'dom'], types: [], noEmit: true },
      ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false },
    };
    const tsconfig = join(project, `${moduleResolution}.json`);
    writeFileSync(tsconfig, JSON.stringify({ compilerOptions, files }));
    const { status } = spawnSync(process.execPath, [compiler, '--project', tsconfig], { stdio: 'inherit' });
    console.log(`${moduleResolution}: ${status === 0 ? 'compiles' : 'does not compile'}`);
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(project, { recursive: true });
}
