require('../explain.cjs');
module.exports = require('../interop.cjs');
