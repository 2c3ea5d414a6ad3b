// A display for browsers that have no headless mode: an Xvfb on a number that it picks itself.
import { executable } from '../setup/executable.mjs';
import { guard, within } from './guard.mjs';

/**
 * @param {import('./guard.mjs').Guarded[]} started
 * @returns {Promise<string>} what DISPLAY is to be
 */
export async function startDisplay(started) {
  const xvfb = guard(
    executable('Xvfb'),
    ['-displayfd', '3', '-screen', '0', '1024x768x24', '-nolisten', 'tcp'],
    { stdio: ['pipe'] },
  );
  started.push(xvfb);
  /** @type {Promise<string>} */
  const number = new Promise((resolve) =>
    xvfb.child.stdio[3]?.once('data', (data) => resolve(String(data).trim())),
  );
  return `:${await within(10_000, Promise.race([number, xvfb.failed]), 'the start of Xvfb')}`;
}
