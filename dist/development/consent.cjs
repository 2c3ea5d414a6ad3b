require('../explain.cjs');
module.exports = require('../consent.cjs');
