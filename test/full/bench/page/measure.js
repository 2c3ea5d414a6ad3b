// Measures one size of jar, and posts the figures.
import * as gingersnap from 'gingersnap';
import * as async from 'gingersnap/async';
import * as peers from 'peers';
import { fill, written } from './jar.js';
import { makeLook } from './look.js';
import { groups, loop } from './subjects.js';

/**
 * @typedef {(calls: number) => unknown} Run
 * @typedef {{ calls: number, took: number, whole: number }} Sample calls made, and milliseconds
 * @typedef {(run: Run, calls: number) => Sample | Promise<Sample>} Measure
 */

/**
 * How long a sample takes, in ms: 200 steps of the clock, so 1 in Chromium and Firefox and 4 in WebKit. Many short samples rather than
 * few long ones, since most of the short ones are over before another process is given the core.
 */
const step = tick();
const sample = Math.min(Math.max(200 * step, 1), 50);

/** How long each subject runs before it counts, in ms: Chromium's compiler has done with a read what it can after some 100,000 of them. */
const warmUp = 500;

/** What a read costs in a function that does nothing else. */
const bare = () => document.cookie;

const look = makeLook();

/** Two texts in turn, so that none is the one before. @type {string[]} */
const texts = [];
let read = 0;
const ofText = gingersnap.createJar({
  read: () => texts[read++ & 1] ?? '',
  write: () => {},
  site: () => undefined,
});
const watched = gingersnap.defineCookie('watched', { default: 'the default' });

/** What the subjects' code calls. */
const universal = new peers.universalCookie.default(null, { path: '/' });
const scope = { ...peers, bare, gingersnap, async, look, universal, texts, ofText, watched };

/** Writes in a row: enough for the clock, few enough that Chromium's queue stays short. */
const burst = 32;

/** @type {Measure} calls one after the other */
function straight(run, calls) {
  const from = performance.now();
  run(calls);
  const took = performance.now() - from;
  return { calls, took, whole: took };
}

/** @type {Measure} calls in bursts, the queue emptied after each by a read, which waits for it: the time without that and with it */
function inBursts(run, calls) {
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
async function inTurn(run, calls) {
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
 * Each subject once a round, in random order, so that what disturbs the machine meets all of them alike.
 * @param {import('./subjects.js').Subject[]} subjects
 * @param {Measure} measure
 * @param {number} rounds
 * @param {number} [before] rounds that do not count
 */
async function interleaved(subjects, measure, rounds, before = 0) {
  const runs = [];
  for (const subject of subjects) {
    const run = loop(subject.code, scope, measure === inTurn);
    await prove(subject, run);
    runs.push({
      label: subject.label,
      run,
      calls: await calibrate(measure, run),
      samples: /** @type {Sample[]} */ ([]),
    });
  }
  for (let round = -before; round < rounds; round++) {
    await breath();
    for (const one of shuffled(runs)) {
      const taken = await measure(one.run, one.calls);
      if (round >= 0) one.samples.push(taken);
    }
  }
  /** @param {'took' | 'whole'} part */
  return (part) =>
    runs.map(({ label, samples }) => ({
      label,
      figures: samples.map((one) => (one[part] / one.calls) * 1000),
    }));
}

/** Lets the browser do what it has put off. A timer would be slowed down in a window that nobody looks at. */
function breath() {
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

/**
 * @param {number} cookies
 * @param {number} rounds
 * @returns {Promise<import('../figures.mjs').Figures>}
 */
async function measureSize(cookies, rounds) {
  const subjects = groups(fill(cookies));
  const jarText = document.cookie;
  const bytes = jarText.length;
  const unchanged = await interleaved(
    subjects.unchanged,
    straight,
    rounds,
    Math.ceil(warmUp / sample),
  );
  const writing = await interleaved(subjects.written, inBursts, rounds);
  const changing = await interleaved(subjects.changing, straight, rounds);
  const removed = await interleaved(subjects.removed, inBursts, rounds);
  texts.push(...[0, 1].map((i) => `${jarText}${jarText && '; '}${written}=${i}`));
  const parsing = await interleaved(subjects.parsing, straight, rounds);
  const promised =
    'cookieStore' in window && cookies
      ? await interleaved(subjects.promised, inTurn, rounds)
      : undefined;
  // Last, since from now on each write is followed by a look.
  const stop = watched.watch(() => {});
  const whileWatched = await interleaved(subjects.watched, straight, rounds);
  stop();
  return {
    cookies,
    bytes,
    step,
    isolated: crossOriginIsolated,
    groups: {
      unchanged: unchanged('took'),
      watched: whileWatched('took'),
      written: writing('took'),
      drained: writing('whole'),
      removed: removed('took'),
      changing: changing('took'),
      parsing: parsing('took'),
      ...(promised && { promised: promised('took') }),
    },
  };
}

const plan = new URLSearchParams(location.search);
const figures = await measureSize(Number(plan.get('cookies')), Number(plan.get('rounds')));
await fetch('/figures', { method: 'POST', body: JSON.stringify(figures) });
