require('../explain.cjs');
module.exports = require('../testing.cjs');
