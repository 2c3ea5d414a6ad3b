require('../explain.cjs');
module.exports = require('../svelte.cjs');
