'use strict';

/** What nobody waits for here: a Promise in place of a value. */
/** By its `then`, as await has it: what an async function gives is no instance of a Promise that a polyfill or zone.js has put in its place. */
const isPromise = (value) => typeof value?.then === 'function';

exports.isPromise = isPromise;
