require('../explain.cjs');
module.exports = require('../webext.cjs');
