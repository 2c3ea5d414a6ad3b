// One tab of the soak: writes, removes, lets the server write, and notes what it is told.
import * as jar from 'gingersnap';
import * as asyncJar from 'gingersnap/async';
import { createConsent } from 'gingersnap/consent';
import { big, isPiece, lengthen, readAll, shorten } from './cookies.js';

const { defineCookie, get, onChange, remove, set } = jar;

/** @typedef {[name: string, value: string | null, oldValue: string | null]} Told */

/** What onChange has told, in order. @type {Told[]} */
const told = [];
/** What this tab has done to the names that nobody else writes: each is to be told here once. @type {Told[]} */
const made = [];
/** Answers that were no "ok", to writes that nobody disturbs. @type {string[]} */
const refused = [];

const tell = (/** @type {(string | undefined)[]} */ ...[name = '', value, oldValue]) =>
  void told.push([name, value ?? null, oldValue ?? null]);

// What is written by promise here is told by the asynchronous jar, and pieces by their definition.
const isAsync = (/** @type {string} */ name) => /^own\d_async/.test(name);
onChange(({ name, value, oldValue }) => {
  if (!isAsync(name) && !isPiece(name)) tell(name, value, oldValue);
});
asyncJar.onChange(({ name, value, oldValue }) => {
  if (isAsync(name)) tell(name, value, oldValue);
});
for (const [name, cookie] of Object.entries(big))
  cookie.watch((value, oldValue) => tell(name, shorten(value), shorten(oldValue)));

const consent = createConsent({
  categories: { necessary: { required: true }, preferences: {} },
  cookie: { name: 'decision' },
});
const guarded = [0, 1].map((i) =>
  defineCookie(`guarded_${i}`, { consent, category: 'preferences' }),
);

/** A generator of numbers below 1, the same for the same seed (mulberry32). */
const random = (/** @type {number} */ seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

/** Has the server write, or without a value remove. */
const server = (/** @type {string} */ name, value = '') =>
  fetch(`/set?${new URLSearchParams({ name, ...(value && { value }) })}`);

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
    async (/** @type {string} */ value) => {
      const name = `own${tab}_async${pick(2)}`;
      made.push([name, value, (await asyncJar.get(name)) ?? null]);
      answered(name, await asyncJar.set(name, value));
    },
    async () => {
      const name = `own${tab}_async${pick(2)}`;
      const there = await asyncJar.get(name);
      if (there !== undefined) made.push([name, null, there]);
      answered(name, await asyncJar.remove(name));
    },
    (/** @type {string} */ value) => {
      const name = `own${tab}_big`;
      const cookie = big[name];
      if (!cookie) throw new Error(`there is no ${name}`);
      made.push([name, value, shorten(cookie.get()) ?? null]);
      answered(name, cookie.set(lengthen(value)));
    },
    (/** @type {string} */ value) => set(`shared_${pick(6)}`, value),
    (/** @type {string} */ value) => asyncJar.set(`shared_${pick(6)}`, value),
    () => remove(`shared_${pick(6)}`),
    () => asyncJar.remove(`shared_${pick(6)}`),
    (/** @type {string} */ value) => big['shared_big']?.set(lengthen(value)),
    (/** @type {string} */ value) => big['shared_big']?.on(asyncJar).set(lengthen(value)),
    () => big['shared_big']?.remove(),
    (/** @type {string} */ value) => guarded[pick(2)]?.set(value),
    () => guarded[pick(2)]?.remove(),
    () => consent.acceptAll(),
    () => consent.rejectAll(),
    (/** @type {string} */ value) =>
      void (document.cookie = `bare${tab}_${pick(2)}=${value}; path=/`),
    (/** @type {string} */ value) => server(`served${tab}`, value),
    (/** @type {string} */ value) => server(`shared_${pick(6)}`, value),
    (/** @type {string} */ value) => server('shared_big', value),
    () => server(`shared_${pick(6)}`),
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
      void work(plan)
        .catch((error) => refused.push(`thrown: ${error}`))
        .then(() => (this.done = true));
    },
    seen: () => ({
      visible: document.visibilityState,
      told,
      made,
      refused,
      all: readAll(jar),
      allowed: consent.allows('preferences'),
      bare: document.cookie,
    }),
  },
});
