require('../explain.cjs');
module.exports = require('../astro.cjs');
