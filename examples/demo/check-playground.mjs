// Visits the playground as a visitor does, and asks the browser's own jar what became of it.
import { setTimeout as wait } from 'node:timers/promises';

/**
 * @param {import('../../test/browsers/engine.mjs').Engine} engine
 * @param {string} address
 * @param {import('./check.mjs').Say} say
 */
export async function checkPlayground(engine, address, say) {
  const page = await engine.open(address);
  const names = async () =>
    [...new Set((await engine.cookies(address)).map(({ name }) => name))].sort();
  /** @param {string} selector @param {RegExp} text */
  const until = async (selector, text) => {
    for (const end = Date.now() + 5000; Date.now() < end && !text.test(await page.text(selector));)
      await wait(50);
    return text.test(await page.text(selector));
  };

  await page.click('#form button.main');
  say(
    'the playground shows what it has written',
    await until('#string', /^mine=cr%C3%A8me%20/),
    true,
  );
  await page.click('#reject');
  await page.click('#products li button');
  say('all is rejected: the browser has only what is necessary', await names(), [
    'consent',
    'mine',
  ]);
  await page.click('#accept');
  await page.click('#products li button');
  say('all is accepted: it has the rest', await names(), [
    'consent',
    'looked_at',
    'mine',
    'visits',
  ]);
  for (const [i, writer] of ['this page', 'a script', 'another tab', 'the server'].entries()) {
    await page.click(`#writers button:nth-child(${i + 1})`);
    const told = await until('#log li', new RegExp(`Written by ${writer}, told [\\d.]+ ms later`));
    const line = (await page.text('#log li')).split('\n').at(-1);
    say(`the change log tells of ${writer} (${told ? line : 'not told'})`, told, true);
  }
}
