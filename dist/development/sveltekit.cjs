require('../explain.cjs');
module.exports = require('../sveltekit.cjs');
