require('../explain.cjs');
module.exports = require('../index.cjs');
