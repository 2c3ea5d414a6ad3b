// Pictures of the front page, to be looked at as a new visitor would: node test/full/pages/screenshots.mjs <folder> [engine]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { servePages } from '../../../examples/demo/serve.mjs';
import { launch } from '../../browsers/engine.mjs';

const [folder = '', name = 'chromium'] = process.argv.slice(2);
if (!folder) throw new Error('Name a folder for the pictures.');
mkdirSync(folder, { recursive: true });

/** In CSS pixels. What is longer comes in parts. */
const sizes = { wide: [1280, 720], narrow: [375, 812] };

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
    await wait(300);
    writeFileSync(join(folder, `${name}-${title}.png`), await page.screenshot());
  };
  const shootAll = async (/** @type {string} */ title) => {
    const parts = await page.evaluate(
      'Math.ceil(document.documentElement.scrollHeight / innerHeight)',
    );
    for (let part = 1; part < parts; part++) {
      await page.evaluate(`scrollTo({ top: innerHeight * ${part}, behavior: 'instant' })`);
      await shoot(`${title}-${part + 1}`);
    }
    await page.evaluate(`scrollTo({ top: 0, behavior: 'instant' })`);
  };

  /** @type {string[]} */
  const tries = await page.evaluate(
    `Array.from(document.querySelectorAll('[data-try]'), (one) => one.dataset.try)`,
  );
  for (const theme of ['light', 'dark']) {
    await choose(theme);
    for (const [title, [width = 0, height = 0]] of Object.entries(sizes)) {
      await page.resize(width, height);
      await shoot(`${theme}-${title}-first`);
      for (const one of tries) {
        await page.click(`[data-try="${one}"]`);
        await shoot(`${theme}-${title}-${one.replace(' ', '-')}`);
      }
      await shootAll(`${theme}-${title}`);
    }
    // Undecided at first; then with all that is kept, and two cookies of one name.
    await page.click('#accept');
    await page.click('#presets button:nth-child(4)');
    await page.click('#products li button:last-child');
  }
} finally {
  await engine.close();
  await pages.stop();
}
