// What the tests need besides the packages of `npm ci`: browsers and a display, and with the word `full` servers, the packages of test/full, of the site, and of the apps;
// with the word `docs` the site's packages alone.
// Where it may, it installs what is missing; it never downloads a browser's build.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './executable.mjs';

/**
 * Debian's packages, each with what shows it on systems without dpkg: a program, or a module of Python's.
 * @typedef {Record<string, string | { module: string }>} Packages
 */

/** @type {Packages} */
const browsers = {
  chromium: 'chromium',
  'firefox-esr': 'firefox-esr',
  'webkit2gtk-driver': 'WebKitWebDriver',
  xvfb: 'Xvfb',
  xauth: 'xauth',
  openssl: 'openssl',
};

/** @type {Packages} */
const servers = {
  'python3-flask': 'flask',
  'python3-django': { module: 'django' },
  'python3-starlette': { module: 'starlette' },
  'python3-aiohttp': { module: 'aiohttp' },
  'python3-tornado': { module: 'tornado' },
  'php-cli': 'php',
  ruby: 'ruby',
  'ruby-rack': 'rackup',
};

/** @param {string | { module: string }} sign */
const isHere = (sign) =>
  typeof sign === 'string'
    ? onPath(sign) !== undefined
    : spawnSync('python3', ['-c', `import ${sign.module}`]).status === 0;

/**
 * @param {Packages} packages
 * @returns {string[]} those that are not installed
 */
function missing(packages) {
  const names = Object.keys(packages);
  const query = spawnSync(
    'dpkg-query',
    ['--show', '--showformat', '${Package} ${db:Status-Status}\n', ...names],
    { encoding: 'utf8' },
  );
  if (query.error) return names.filter((name) => !isHere(packages[name] ?? name));
  const lines = new Set(query.stdout.split('\n'));
  return names.filter((name) => !lines.has(`${name} installed`));
}

/** @param {string[]} names */
function installDebian(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { env, stdio: 'inherit' }).status === 0;
  console.log(`Installing what the tests need: ${names.join(' ')}`);
  return run('update') && run('install', '-y', '--no-install-recommends', ...names);
}

/**
 * Installs npm's packages of a folder, unless those of its lockfile are there.
 * @param {string} folder
 */
function installNpm(folder) {
  const time = (/** @type {string} */ file) =>
    statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (time('node_modules/.package-lock.json') > time('package-lock.json')) return true;
  console.log(`Installing the packages of ${folder}`);
  return spawnSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' }).status === 0;
}

const [wanted] = process.argv.slice(2);
const debian = { ...browsers, ...(wanted === 'full' ? servers : {}) };
const names = wanted === 'docs' ? [] : missing(debian);
if (names.length > 0 && !(onPath('apt-get') && process.getuid?.() === 0 && installDebian(names))) {
  const command = `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`;
  console.error(`The tests need ${names.join(', ')}: as root on Debian, run "${command}".`);
  process.exitCode = 1;
}
const apps = readdirSync('test/apps').map((app) => join('test/apps', app));
const full = ['test/full', 'test/full/oldest', 'docs', ...apps];
const folders = wanted === 'full' ? full : wanted === 'docs' ? ['docs'] : [];
if (!folders.every(installNpm)) process.exitCode = 1;
