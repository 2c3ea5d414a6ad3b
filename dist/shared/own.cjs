'use strict';

/** What a caller has given, and nothing else. */
/** A copy of the own properties, without a prototype: a polluted Object.prototype adds no options to it. */
const own = (given) => ({ __proto__: null, ...given });

exports.own = own;
