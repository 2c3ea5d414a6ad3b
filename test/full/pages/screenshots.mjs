// Pictures of the playground, to be looked at: node test/full/pages/screenshots.mjs <folder> [engine]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { servePages } from '../../../examples/demo/serve.mjs';
import { launch } from '../../browsers/engine.mjs';

const [folder = '', name = 'chromium'] = process.argv.slice(2);
if (!folder) throw new Error('Name a folder for the pictures.');
mkdirSync(folder, { recursive: true });

/** In CSS pixels. What is longer comes in parts. */
const sizes = { wide: [1280, 1400], narrow: [360, 1400] };

const pages = await servePages();
const engine = await launch(/** @type {import('../../browsers/engine.mjs').EngineName} */ (name));
try {
  const page = await engine.open(`${pages.address}examples/playground/`);
  const choose = (/** @type {string} */ theme) =>
    page.evaluate((theme) => {
      const select = /** @type {HTMLSelectElement} */ (document.querySelector('#theme'));
      select.value = theme;
      select.dispatchEvent(new Event('change'));
    }, theme);
  const shoot = async (/** @type {string} */ title) => {
    const parts = await page.evaluate(
      'Math.ceil(document.documentElement.scrollHeight / innerHeight)',
    );
    for (let part = 0; part < parts; part++) {
      await page.evaluate(`scrollTo(0, innerHeight * ${part})`);
      await wait(300);
      writeFileSync(join(folder, `${name}-${title}-${part + 1}.png`), await page.screenshot());
    }
  };

  await page.resize(1280, 1400);
  await shoot('first-visit');
  await page.click('#accept');
  await page.click('#form button.main');
  await page.click('#tries button:nth-child(4)');
  for (const button of [
    '#products li:nth-child(1) button',
    '#products li:nth-child(4) button:last-child',
    '#sign-in button',
  ])
    await page.click(button);
  for (let i = 1; i <= 4; i++) {
    await page.click(`#writers button:nth-child(${i})`);
    await wait(200);
  }
  // One that fills most of the 4096 bytes.
  await page.evaluate(`void (document.cookie = 'large=' + 'x'.repeat(3500))`);
  await page.click('#tries button:nth-child(6)');
  for (const theme of ['light', 'dark']) {
    await choose(theme);
    for (const [title, [width = 0, height = 0]] of Object.entries(sizes)) {
      await page.resize(width, height);
      await shoot(`${theme}-${title}`);
    }
  }
} finally {
  await engine.close();
  await pages.stop();
}
