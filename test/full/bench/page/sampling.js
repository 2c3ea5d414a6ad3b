// Takes samples: how long they are, how they are proved, and in what order they are taken.
import { loop } from './subjects.js';

/**
 * @typedef {(calls: number) => unknown} Run
 * @typedef {{ calls: number, took: number, whole: number }} Sample calls made, and milliseconds
 * @typedef {(run: Run, calls: number) => Sample | Promise<Sample>} Measure
 */

/**
 * How long a sample takes, in ms: 200 steps of the clock, so 1 in Chromium and Firefox and 4 in WebKit. Many short samples rather than
 * few long ones, since most of the short ones are over before another process is given the core.
 */
export const step = tick();
export const sample = Math.min(Math.max(200 * step, 1), 50);

/** Writes in a row: enough for the clock, few enough that Chromium's queue stays short. */
const burst = 32;

/** @type {Measure} calls one after the other */
export function straight(run, calls) {
  const from = performance.now();
  run(calls);
  const took = performance.now() - from;
  return { calls, took, whole: took };
}

/** @type {Measure} calls in bursts, the queue emptied after each by a read, which waits for it: the time without that and with it */
export function inBursts(run, calls) {
  const bursts = Math.ceil(calls / burst);
  let took = 0;
  let whole = 0;
  for (let i = 0; i < bursts; i++) {
    const from = performance.now();
    run(burst);
    const to = performance.now();
    void document.cookie;
    took += to - from;
    whole += performance.now() - from;
  }
  return { calls: bursts * burst, took, whole };
}

/** @type {Measure} each call once the promise of the one before has been kept */
export async function inTurn(run, calls) {
  const from = performance.now();
  await run(calls);
  const took = performance.now() - from;
  return { calls, took, whole: took };
}

/**
 * How many calls make a sample. The shortest of five tells: the first ones compile the code, others may be interrupted.
 * @param {Measure} measure
 * @param {Run} run
 */
async function calibrate(measure, run) {
  for (let calls = 1; ; calls *= 2) {
    let whole = Infinity;
    for (let i = 0; i < 5; i++) whole = Math.min(whole, (await measure(run, calls)).whole);
    if (whole >= sample) return Math.ceil((calls * sample) / whole);
  }
}

/**
 * A measurement of something that does not work is none.
 * @param {import('./subjects.js').Subject} subject
 * @param {Run} run
 */
async function prove(subject, run) {
  /** @param {any} value */
  const shown = (value) => JSON.stringify(value, Object.keys(Object(value)).sort());
  const given = shown(await run(1));
  if ('gives' in subject && given !== shown(subject.gives))
    throw new Error(`${subject.label} gave ${given}, not ${shown(subject.gives)}`);
}

/**
 * @param {import('./subjects.js').Subject[]} subjects
 * @param {Record<string, unknown>} scope what their code calls
 * @param {Measure} measure
 * @param {number} rounds
 * @param {number} [before] rounds that do not count
 */
export async function interleaved(subjects, scope, measure, rounds, before = 0) {
  const runs = [];
  for (const subject of subjects) {
    const run = loop(subject.code, scope, measure === inTurn);
    await prove(subject, run);
    const calls = await calibrate(measure, run);
    runs.push({ label: subject.label, take: () => measure(run, calls) });
  }
  const samples = await inRounds(runs, rounds, before);
  /** @param {'took' | 'whole'} part */
  return (part) => series(samples, (one) => (one[part] / one.calls) * 1000);
}

/**
 * Each subject once a round, in random order, so that what disturbs the machine meets all of them alike.
 * @template S
 * @param {{ label: string, take: () => S | Promise<S> }[]} runs
 * @param {number} rounds
 * @param {number} before rounds that do not count
 */
export async function inRounds(runs, rounds, before) {
  const all = runs.map((run) => ({ ...run, samples: /** @type {S[]} */ ([]) }));
  for (let round = -before; round < rounds; round++) {
    await breath();
    for (const one of shuffled(all)) {
      const taken = await one.take();
      if (round >= 0) one.samples.push(taken);
    }
  }
  return all;
}

/**
 * @template S
 * @param {{ label: string, samples: S[] }[]} all
 * @param {(sample: S) => number} figure in µs
 * @returns {import('../figures.mjs').Series[]}
 */
export const series = (all, figure) =>
  all.map(({ label, samples }) => ({ label, figures: samples.map(figure) }));

/** Lets the browser do what it has put off. A timer would be slowed down in a window that nobody looks at. */
export function breath() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}

/**
 * @template T
 * @param {T[]} list
 */
function shuffled(list) {
  const left = [...list];
  return list.flatMap(() => left.splice(Math.floor(Math.random() * left.length), 1));
}

/** The clock's step in ms. */
function tick() {
  let least = Infinity;
  for (let i = 0; i < 20; i++) {
    const from = performance.now();
    let to = from;
    while (to === from) to = performance.now();
    least = Math.min(least, to - from);
  }
  return least;
}
