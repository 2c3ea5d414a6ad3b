// The browsers as plain processes, each with an empty profile. Nothing drives them: a debugging protocol makes Chromium's bare read ten
// times dearer.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executable, onPath } from '../../setup/executable.mjs';
import { startDisplay } from '../../browsers/display.mjs';
import { guard } from '../../browsers/guard.mjs';

/**
 * @typedef {object} Command
 * @property {string} program
 * @property {string[]} args before the address
 * @property {string} [prefs] for the profile's user.js
 * @property {boolean} [display] whether it needs one
 */

/** @type {Record<string, (profile: string) => Command>} */
const commands = {
  chromium: (profile) => ({
    program: executable('chromium'),
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-breakpad',
      '--disable-sync',
      '--disable-component-update',
      '--disable-background-networking',
      '--no-first-run',
      '--no-default-browser-check',
      `--user-data-dir=${profile}`,
    ],
  }),
  firefox: (profile) => ({
    program: onPath('firefox-esr') ?? executable('firefox'),
    args: ['--headless', '--no-remote', '--profile', profile],
    prefs,
  }),
  // Its files are in the home that it is given.
  webkit: () => ({ program: executable('MiniBrowser'), args: [], display: true }),
};

export const engines = Object.keys(commands);

/** No first-run pages, nobody to call while we measure, and an exact clock. */
const prefs = Object.entries({
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // These two round the page's clock to 20 µs.
  'privacy.reduceTimerPrecision': false,
  'privacy.reduceTimerPrecision.unconditional': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
})
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${value});\n`)
  .join('');

/**
 * @typedef {object} Browser
 * @property {string} version as the browser says it
 * @property {Promise<never>} failed rejects with what there is to say when the browser ends
 * @property {() => Promise<void>} close
 *
 * @param {string} engine
 * @param {string} url
 * @returns {Promise<Browser>}
 */
export async function open(engine, url) {
  const command = commands[engine];
  if (!command) throw new Error(`${engine} is none of ${engines.join(', ')}`);
  const profile = await mkdtemp(join(tmpdir(), `gingersnap-bench-${engine}-`));
  /** @type {import('../../browsers/guard.mjs').Guarded[]} */
  const started = [];
  const close = async () => {
    for (const one of started.splice(0).reverse()) await one.end();
    // The last of the browser's processes may still be writing.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const { program, args, prefs = '', display } = command(profile);
    await writeFile(join(profile, 'user.js'), prefs);
    const env = await surroundings(profile);
    if (display) env['DISPLAY'] = await startDisplay(started);
    const said = execFileSync(program, ['--version'], {
      env,
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const browser = guard(program, [...args, url], { env, folder: profile });
    started.push(browser);
    // Debian adds what it was built on.
    return { version: said.trim().replace(/ built on .*/, ''), failed: browser.failed, close };
  } catch (cause) {
    await close();
    throw new Error(`${engine} did not start: ${/** @type {Error} */ (cause).message}`, { cause });
  }
}

/**
 * A home in the profile, so that nothing of this user's settings counts and nothing is left in them; no proxy, as all is on this machine.
 * @param {string} profile
 * @returns {Promise<Record<string, string | undefined>>}
 */
async function surroundings(profile) {
  const [home, run] = [join(profile, 'home'), join(profile, 'run')];
  for (const folder of [home, run]) await mkdir(folder, { mode: 0o700 });
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/_proxy$|^DBUS_|^XDG_/i.test(name)),
  );
  // Software drawing: Xvfb has no GPU to look for.
  const drawing = { NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1', GDK_BACKEND: 'x11' };
  return { ...env, ...drawing, HOME: home, XDG_RUNTIME_DIR: run, MOZ_CRASHREPORTER_DISABLE: '1' };
}
