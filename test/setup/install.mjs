// What the tests need besides npm's packages: browsers, a display, servers. Where it may, it installs what is missing; it never downloads a browser's build.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { onPath } from './executable.mjs';

/** Debian's packages, each with what tells of it on systems that know no dpkg: a program, or a module of Python's. */
const packages = {
  chromium: 'chromium',
  'firefox-esr': 'firefox-esr',
  'webkit2gtk-driver': 'WebKitWebDriver',
  xvfb: 'Xvfb',
  xauth: 'xauth',
  'python3-flask': 'flask',
  'python3-django': { module: 'django' },
  'python3-starlette': { module: 'starlette' },
  'python3-aiohttp': { module: 'aiohttp' },
  'python3-tornado': { module: 'tornado' },
  'php-cli': 'php',
  ruby: 'ruby',
  'ruby-rack': 'rackup',
  openssl: 'openssl',
};

/** @param {string | { module: string }} sign */
const isHere = (sign) =>
  typeof sign === 'string'
    ? onPath(sign) !== undefined
    : spawnSync('python3', ['-c', `import ${sign.module}`]).status === 0;

/** @returns {string[]} the packages that are not installed */
export function missing() {
  const names = Object.keys(packages);
  const query = spawnSync(
    'dpkg-query',
    ['--show', '--showformat', '${Package} ${db:Status-Status}\n', ...names],
    { encoding: 'utf8' },
  );
  if (query.error)
    return Object.entries(packages).flatMap(([name, sign]) => (isHere(sign) ? [] : name));
  const lines = new Set(query.stdout.split('\n'));
  return names.filter((name) => !lines.has(`${name} installed`));
}

/** @param {string[]} names */
function install(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { env, stdio: 'inherit' }).status === 0;
  console.log(`Installing what the tests need: ${names.join(' ')}`);
  return run('update') && run('install', '-y', '--no-install-recommends', ...names);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  const names = missing();
  const command = `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (names.length > 0 && !(onPath('apt-get') && process.getuid?.() === 0 && install(names))) {
    console.error(`The tests need ${names.join(', ')}: as root on Debian, run "${command}".`);
    process.exitCode = 1;
  }
}
