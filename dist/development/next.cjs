require('../explain.cjs');
module.exports = require('../next.cjs');
