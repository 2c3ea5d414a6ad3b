// One tab of the soak: writes, removes, lets the server write, and notes what it is told.
import { get, getAll, onChange, remove, set } from 'gingersnap';

/** @typedef {[name: string, value: string | null, oldValue: string | null]} Told */

/** What onChange has told, in order. @type {Told[]} */
const told = [];
/** What this tab has done to the names that nobody else writes: each is to be told here once. @type {Told[]} */
const made = [];
/** Answers that were no "ok", to writes that nobody disturbs. @type {string[]} */
const refused = [];

onChange(({ name, value, oldValue }) => told.push([name, value ?? null, oldValue ?? null]));

/** A generator of numbers below 1, the same for the same seed (mulberry32). */
const random = (/** @type {number} */ seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const server = (/** @type {string} */ line) =>
  fetch(`/set?c=${encodeURIComponent(`${line}; Path=/`)}`);

/**
 * Works, and is done after so many writes.
 * @param {{ tab: number, seed: number, writes: number, pause: number }} plan `pause`: the mean between two writes, in ms
 */
const work = async ({ tab, seed, writes, pause }) => {
  const next = random(seed);
  const pick = (/** @type {number} */ many) => Math.floor(next() * many);
  const answered = (
    /** @type {string} */ name,
    /** @type {ReturnType<typeof set>} */ { ok, code },
  ) => ok || refused.push(`${name}: ${code}`);

  const acts = [
    // Twice as often as the others: what is told of it can be counted.
    ...[0, 1].map(() => (/** @type {string} */ value) => {
      const name = `own${tab}_${pick(4)}`;
      made.push([name, value, get(name) ?? null]);
      answered(name, set(name, value));
    }),
    () => {
      const name = `own${tab}_${pick(4)}`;
      const there = get(name);
      if (there !== undefined) made.push([name, null, there]);
      answered(name, remove(name));
    },
    (/** @type {string} */ value) => set(`shared_${pick(6)}`, value),
    () => remove(`shared_${pick(6)}`),
    (/** @type {string} */ value) =>
      void (document.cookie = `bare${tab}_${pick(2)}=${value}; path=/`),
    (/** @type {string} */ value) => server(`served${tab}=${value}`),
    (/** @type {string} */ value) => server(`shared_${pick(6)}=${value}`),
    () => server(`shared_${pick(6)}=; Max-Age=0`),
  ];
  for (let i = 1; i <= writes; i++) {
    await acts[pick(acts.length)]?.(String(i));
    await new Promise((resolve) => setTimeout(resolve, next() * 2 * pause));
  }
};

Object.assign(window, {
  soak: {
    done: false,
    /** @param {Parameters<typeof work>[0]} plan */
    start(plan) {
      void work(plan).then(() => (this.done = true));
    },
    seen: () => ({
      visible: document.visibilityState,
      told,
      made,
      refused,
      all: getAll(),
      bare: document.cookie,
    }),
  },
});
