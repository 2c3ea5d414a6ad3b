// Visits the front page as a visitor does, and asks the browser's own jar what became of it.
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

  await page.click('[data-try=typed]');
  say(
    'the front page shows what it has written',
    await until('#answer', /biscuits=12; path=/),
    true,
  );
  await page.click('[data-try=refused]');
  say(
    'and why something is refused',
    await until('#answer', /5,004 bytes .* browsers keep 4,096/),
    true,
  );
  await page.click('#reject');
  await page.click('#products li button');
  say('all is rejected: the browser has only what is necessary', await names(), [
    'biscuits',
    'consent',
  ]);
  await page.click('#accept');
  await page.click('#products li button');
  say('all is accepted: it has the rest', await names(), [
    'biscuits',
    'consent',
    'looked_at',
    'visits',
  ]);
  for (const [i, writer] of ['this page', 'a foreign script', 'tab A', 'the server'].entries()) {
    await page.click(`#writers button:nth-child(${i + 1})`);
    const reported = await until(
      '#log li',
      new RegExp(`Written by ${writer}, reported [\\d.]+ ms later`),
    );
    const line = (await page.text('#log li')).split('\n').at(-1);
    say(`the change log reports ${writer} (${reported ? line : 'not reported'})`, reported, true);
  }
}
