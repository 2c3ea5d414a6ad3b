// Where a program of the system's packages is.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} name
 * @returns {string | undefined}
 */
export function onPath(name) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(runs);
}

/**
 * @param {string} name
 * @returns {string}
 */
export function executable(name) {
  const path = onPath(name) ?? (name === 'MiniBrowser' ? miniBrowser() : undefined);
  if (path === undefined)
    throw new Error(`${name} is not installed: run node test/setup/install.mjs`);
  return path;
}

/** Debian keeps it off PATH, in the library's folder, whose name holds the machine's architecture. */
function miniBrowser() {
  try {
    const files = execFileSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return files.split('\n').find((file) => file.endsWith('/MiniBrowser'));
  } catch {
    return undefined;
  }
}
