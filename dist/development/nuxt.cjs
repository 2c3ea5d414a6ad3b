require('../explain.cjs');
module.exports = require('../nuxt.cjs');
