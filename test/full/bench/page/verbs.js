// Measures the verbs with one size of jar.
import * as gingersnap from 'gingersnap';
import * as async from 'gingersnap/async';
import * as peers from 'peers';
import { fill, written } from './jar.js';
import { makeLook } from './look.js';
import { inBursts, interleaved, inTurn, sample, straight } from './sampling.js';
import { groups } from './subjects.js';

/** Rounds that do not count, half a second for each subject: Chromium's compiler has done with a read what it can after some 100,000 of them. */
const warmUp = Math.ceil(500 / sample);

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

/** As many as an app may have. */
const thirty = Array.from({ length: 30 }, (_, i) => `preference_${i}`);
const makeDefinitions = () =>
  thirty.map((name) => gingersnap.defineCookie(name, { default: '', expires: '30d' })).length;

/** What the subjects' code calls. @type {Record<string, unknown>} */
const scope = {
  ...peers,
  bare,
  gingersnap,
  async,
  look,
  universal: new peers.universalCookie.default(null, { path: '/' }),
  texts,
  ofText,
  watched,
  makeDefinitions,
};

/**
 * @param {number} cookies
 * @param {number} rounds
 */
export async function measureVerbs(cookies, rounds) {
  const jar = fill(cookies);
  // A definition of the cookie that `get` reads, which nobody watches.
  const [some = ''] = Object.keys(jar).slice(cookies >> 1);
  const defined = some && gingersnap.defineCookie(some);
  const subjects = groups(jar);
  const jarText = document.cookie;
  /** @param {import('./subjects.js').Subject[]} group @param {import('./sampling.js').Measure} measure @param {number} [before] */
  const measured = (group, measure, before) =>
    interleaved(group, { ...scope, defined }, measure, rounds, before);
  const unchanged = await measured(subjects.unchanged, straight, warmUp);
  const made = await measured(subjects.made, straight);
  const writing = await measured(subjects.written, inBursts);
  const changing = await measured(subjects.changing, straight);
  const removed = await measured(subjects.removed, inBursts);
  texts.push(...[0, 1].map((i) => `${jarText}${jarText && '; '}${written}=${i}`));
  const parsing = await measured(subjects.parsing, straight);
  const promised =
    'cookieStore' in window && cookies ? await measured(subjects.promised, inTurn) : undefined;
  // Last, since from now on each write is followed by a look, and React is on the page.
  const { hook } = await import('components');
  const stop = watched.watch(() => {});
  const hooked = hook();
  scope['snapshot'] = hooked.snapshot;
  const whileWatched = await measured(subjects.watched, straight, warmUp);
  stop();
  hooked.stop();
  return {
    cookies,
    bytes: jarText.length,
    groups: {
      unchanged: unchanged('took'),
      watched: whileWatched('took'),
      made: made('took'),
      written: writing('took'),
      drained: writing('whole'),
      removed: removed('took'),
      changing: changing('took'),
      parsing: parsing('took'),
      ...(promised && { promised: promised('took') }),
    },
  };
}
