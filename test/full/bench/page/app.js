// Measures what an app waits for: the first answer of a script, and React's components.
import { fill } from './jar.js';
import { inRounds, series } from './sampling.js';
import { start } from './start.js';

/** A sample takes some ms, not one: fewer rounds do. */
const fewer = 2;

/**
 * @param {number} cookies
 * @param {number} rounds
 */
export async function measureApp(cookies, rounds) {
  const jar = fill(cookies);
  const bytes = document.cookie.length;
  const names = Object.keys(jar);
  const some = names[cookies >> 1] ?? '';
  const few = Math.ceil(rounds / fewer);

  /** @type {Record<'scripts' | 'modules', import('../starts.mjs').Start[]>} */
  const starts = await (await fetch('/starts.json')).json();
  /** @param {import('../starts.mjs').Start[]} all */
  const started = async (all) =>
    series(
      await inRounds(
        all.map((one) => ({ label: one.label, take: () => start(one, some, jar[some]) })),
        few,
        2,
      ),
      (took) => took * 1000,
    );
  const scripts = await started(starts.scripts);
  const modules = await started(starts.modules);

  const { apps, show } = await import('components');
  const shown = await inRounds(
    apps(names).map((app) => ({ label: app.label, take: () => show(app, names) })),
    few,
    5,
  );
  /** @param {'rendered' | 'one' | 'every'} part */
  const took = (part) => series(shown, (sample) => sample[part] * 1000);
  return {
    cookies,
    bytes,
    groups: {
      startScripts: scripts,
      startModules: modules,
      reactRendered: took('rendered'),
      reactOne: took('one'),
      reactEvery: took('every'),
    },
  };
}
